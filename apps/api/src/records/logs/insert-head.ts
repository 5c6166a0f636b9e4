import { emptyRange } from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import type { Head, LogSpec } from './head';

/** A log without entries. Its id is random: nobody can tell from it what other logs there are. */
export async function insertHead(manager: EntityManager, log: string, spec: LogSpec, now: string): Promise<Head> {
  const { consultationId, audience, groupKey = null, divisionId = null } = spec;
  await manager.query(
    `INSERT INTO heads (log_id, consultation_id, audience, group_key, division_id, epoch, size, "range", last_at)
     VALUES ($1, $2, $3, $4, $5, 0, 0, '{}', $6)`,
    [log, consultationId, audience, groupKey, divisionId, now],
  );
  const range = emptyRange;
  return { log, consultationId, audience, groupKey, divisionId, epoch: 0, size: 0, range, lastAt: now, openedAt: null };
}
