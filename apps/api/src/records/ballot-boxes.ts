import type { DataSource, EntityManager } from 'typeorm';

type Source = Pick<DataSource | EntityManager, 'query'>;

/** Table of one division's box, ready to stand in a statement: columns `code` (32 hex digits), `group_key`, `choice`. */
export function boxTable(divisionId: string): string {
  const hex = divisionId.toLowerCase().replaceAll('-', '');
  if (!/^[0-9a-f]{32}$/.test(hex)) throw new Error('a division id is a uuid');
  return `ballot_boxes.b_${hex}`;
}

/** In the transaction that opens the division, after its envelope was made. */
export async function openBox(source: Source, divisionId: string): Promise<void> {
  await source.query('SELECT open_box($1)', [divisionId]);
}

/** In a transaction of its own once the close or the annulment is committed; calling it again does nothing. */
export async function dropBox(source: Source, divisionId: string): Promise<void> {
  await source.query('SELECT drop_box($1)', [divisionId]);
}

/** Divisions whose box still stands, for the attempts after a crash. */
export async function standingBoxes(source: Source): Promise<string[]> {
  const rows: { division: string }[] = await source.query(
    `SELECT substr(relname, 3)::uuid::text AS division FROM pg_class
     WHERE relnamespace = 'ballot_boxes'::regnamespace AND relkind = 'r' ORDER BY relname`,
  );
  return rows.map((row) => row.division);
}
