import type { DataSource } from 'typeorm';
import { migrationState } from './migration-state';

/** Why this database cannot be served from. The message is for the operator, in plain words. */
export class UnfitDatabase extends Error {}

/** Settings without which PostgreSQL may forget what it has acknowledged. */
const durability = ['fsync', 'full_page_writes', 'synchronous_commit'] as const;

/** Refuses a schema that this build does not know, on either side. */
export async function checkSchema(source: DataSource): Promise<void> {
  const { pending, unknown } = await migrationState(source);
  if (unknown.length > 0)
    throw new UnfitDatabase(
      `the database belongs to a newer build (${unknown.join(', ')}); this one does not write to it`,
    );
  if (pending.length > 0)
    throw new UnfitDatabase(
      `the database is not migrated (${pending.length} to run): run the migrations as its owner (DATABASE_OWNER_URL)`,
    );
}

export interface ServerSetting {
  name: string;
  setting: string;
}

export function durabilitySettings(source: Pick<DataSource, 'query'>): Promise<ServerSetting[]> {
  return source.query('SELECT name, setting FROM pg_settings WHERE name = ANY($1) ORDER BY name', [durability]);
}

/** What is off. Every value of `synchronous_commit` but `off` waits for the disk of this server. */
export function lostDurability(settings: readonly ServerSetting[]): string[] {
  return settings.filter(({ setting }) => setting === 'off').map(({ name }) => `${name} is off`);
}
