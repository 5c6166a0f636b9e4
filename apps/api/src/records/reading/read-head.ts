import type { DataSource, EntityManager } from 'typeorm';
import { headColumns, headOf, type Head, type HeadRecord } from '../logs/head';

type Source = Pick<DataSource | EntityManager, 'query'>;

export async function readHead(source: Source, log: string): Promise<Head | undefined> {
  const [row]: HeadRecord[] = await source.query(`SELECT ${headColumns} FROM heads WHERE log_id = $1`, [log]);
  return row === undefined ? undefined : headOf(row);
}

/** The logs of a consultation, sealed envelopes among them, by audience and id. */
export async function readHeads(source: Source, consultationId: string): Promise<Head[]> {
  const rows: HeadRecord[] = await source.query(
    `SELECT ${headColumns} FROM heads WHERE consultation_id = $1 ORDER BY audience, log_id`,
    [consultationId],
  );
  return rows.map(headOf);
}
