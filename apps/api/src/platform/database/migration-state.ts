import type { DataSource, QueryRunner } from 'typeorm';

export interface MigrationState {
  /** Known to this build and not yet in the database. */
  pending: string[];
  /** In the database and unknown to this build: a newer build was here. */
  unknown: string[];
}

/** Compares the migrations of this build with those that the database has; needs no more than SELECT. */
export async function migrationState(
  source: DataSource,
  asker: Pick<DataSource, 'query'> | QueryRunner = source,
): Promise<MigrationState> {
  const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [table]: { found: string | null }[] = await asker.query(`SELECT to_regclass('migrations')::text AS found`);
  if (table?.found == null) return { pending: known, unknown: [] };
  const rows: { name: string }[] = await asker.query('SELECT name FROM migrations');
  const applied = new Set(rows.map((row) => row.name));
  const names = new Set(known);
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !names.has(name)),
  };
}
