import type { EntityManager } from 'typeorm';
import { headColumns, headOf, instantSql, type Head, type HeadRecord } from './head';

/**
 * The first statement of every act. All heads at once and in one order, so that two acts never wait for each other;
 * who holds one never asks for another. A log that is not there is missing from the answer.
 */
export async function lockHeads(manager: EntityManager, logs: readonly string[]): Promise<Map<string, Head>> {
  const rows: HeadRecord[] = await manager.query(
    `SELECT ${headColumns} FROM heads WHERE log_id = ANY($1::uuid[]) ORDER BY log_id FOR UPDATE`,
    [logs],
  );
  return new Map(rows.map((row) => [row.log, headOf(row)]));
}

/**
 * The time of the act, in a statement of its own: after the wait for the lock, and never before the last entry of the
 * logs that it will be written to, whatever the clock does.
 */
export async function readNow(manager: EntityManager, logs: readonly string[]): Promise<string> {
  const [row]: { at: string }[] = await manager.query(
    `SELECT ${instantSql(`date_trunc('milliseconds', greatest(clock_timestamp(),
       (SELECT max(last_at) FROM heads WHERE log_id = ANY($1::uuid[]))))`)} AS at`,
    [logs],
  );
  if (row === undefined) throw new Error('PostgreSQL gave no time');
  return row.at;
}
