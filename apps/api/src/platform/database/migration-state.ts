import type { DataSource, EntityManager } from 'typeorm';

export interface MigrationState {
  /** Known to this build and not yet in the database. */
  pending: string[];
  /** In the database and unknown to this build: a newer build was here. */
  unknown: string[];
}

/** Compares the migrations of this build with those that the database has; needs no more than SELECT. */
export async function migrationState(
  source: DataSource,
  asker: Pick<DataSource, 'query'> | EntityManager = source,
): Promise<MigrationState> {
  const known = source.migrations.map((migration) => migration.name ?? migration.constructor.name);
  const [table] = await asker.query<{ found: string | null }[]>(`SELECT to_regclass('migrations')::text AS found`);
  if (table?.found == null) return { pending: known, unknown: [] };
  const rows = await asker.query<{ name: string }[]>('SELECT name FROM migrations');
  const applied = new Set(rows.map((row) => row.name));
  const names = new Set(known);
  return {
    pending: known.filter((name) => !applied.has(name)),
    unknown: [...applied].filter((name) => !names.has(name)),
  };
}
