import type { EntityManager } from 'typeorm';

/**
 * Many rows in one statement; each column has the type that the table gives it.
 *
 * @param table written in the code, never taken from input.
 * @param rows by column name, all with the same columns.
 */
export async function insertRows(manager: EntityManager, table: string, rows: readonly object[]): Promise<void> {
  const [first] = rows;
  if (first === undefined) return;
  const columns = Object.keys(first)
    .map((column) => `"${column}"`)
    .join(', ');
  await manager.query(
    `INSERT INTO ${table} (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(NULL::${table}, $1::jsonb)`,
    [JSON.stringify(rows)],
  );
}
