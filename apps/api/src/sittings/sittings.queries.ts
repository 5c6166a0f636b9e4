import type { Sitting } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../records/logs/head';

const selectSittings = (where: string): string => `
  SELECT id::text AS id, number, state, ${instantSql('scheduled_at')} AS "scheduledAt",
    ${instantSql('opened_at')} AS "openedAt", ${instantSql('closed_at')} AS "closedAt", present::text[] AS present, called
  FROM sittings WHERE ${where} ORDER BY number`;

export function sittingsOf(manager: EntityManager, consultation: string): Promise<Sitting[]> {
  return manager.query(selectSittings('consultation_id = $1'), [consultation]);
}

export async function sittingOf(manager: EntityManager, consultation: string, id: string): Promise<Sitting | null> {
  const [row]: Sitting[] = await manager.query(selectSittings('consultation_id = $1 AND id = $2'), [consultation, id]);
  return row ?? null;
}

/** The sitting under way, open or suspended; there is never more than one. */
export async function openSittingOf(manager: EntityManager, consultation: string): Promise<Sitting | null> {
  const [row]: Sitting[] = await manager.query(
    selectSittings(`consultation_id = $1 AND state IN ('open', 'suspended')`),
    [consultation],
  );
  return row ?? null;
}
