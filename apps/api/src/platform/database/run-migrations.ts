import { type DataSource, MigrationExecutor, type QueryRunner } from 'typeorm';
import { type Schema, ownerOf } from './data-sources';
import { applicationRole, applicationRoleSetting } from './grants';
import { migrationState } from './migration-state';

/** Any number that nothing else in this database uses as an advisory lock. */
const migrationLock = 4_277_001;
const oldestServer = 150_000;

export interface MigrationOrder {
  ownerUrl: string;
  /** DATABASE_URL: its user is the role that is granted to. */
  applicationUrl: string;
  schema: Schema;
  say: (line: string) => void;
}

export type MigrationOutcome =
  | { ok: true; applied: string[] }
  | { ok: false; code: 'migrations.serverTooOld' | 'migrations.newerSchema' | 'migrations.noRole'; detail: string };

/** Brings the database to this build's schema. Two that run at once wait for each other; the second finds nothing to do. */
export async function runMigrations(order: MigrationOrder): Promise<MigrationOutcome> {
  const owner = ownerOf(order.ownerUrl, order.schema, (pool, error) => order.say(`${pool}: ${error.message}`));
  await owner.initialize();
  const runner = owner.createQueryRunner();
  try {
    await runner.query('SELECT pg_advisory_lock($1)', [migrationLock]);
    const obstacle = await obstacleTo(order, owner, runner);
    return obstacle ?? { ok: true, applied: await apply(owner, runner, order.say) };
  } finally {
    // Closing the session gives the lock back as well, whatever state it is in.
    await runner.release();
    await owner.destroy();
  }
}

async function obstacleTo(
  order: MigrationOrder,
  owner: DataSource,
  runner: QueryRunner,
): Promise<MigrationOutcome | undefined> {
  const [server] = await runner.manager.query<{ version: number; shown: string }[]>(
    `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown`,
  );
  if ((server?.version ?? 0) < oldestServer)
    return refused(
      'migrations.serverTooOld',
      `PostgreSQL 15 or later is needed, this is ${server?.shown ?? 'unknown'}`,
    );
  const role = decodeURIComponent(new URL(order.applicationUrl).username);
  const [found] = await runner.manager.query<object[]>('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
  if (found === undefined)
    return refused('migrations.noRole', `the user of DATABASE_URL, "${role}", is not a role of this server`);
  const { unknown } = await migrationState(owner, runner.manager);
  if (unknown.length > 0)
    return refused('migrations.newerSchema', `the database belongs to a newer build: ${unknown.join(', ')}`);
  await runner.query('SELECT set_config($1, $2, false)', [applicationRoleSetting, role]);
  return undefined;
}

async function apply(owner: DataSource, runner: QueryRunner, say: (line: string) => void): Promise<string[]> {
  const state = await migrationState(owner, runner.manager);
  say(state.pending.length === 0 ? 'the database is up to date' : `${state.pending.length} migrations to run`);
  const executor = new MigrationExecutor(owner, runner);
  executor.transaction = 'each';
  const applied = await executor.executePendingMigrations();
  for (const migration of applied) say(`  ${migration.name}`);
  await runner.query(`GRANT SELECT ON TABLE migrations TO ${await applicationRole(runner)}`);
  return applied.map((migration) => migration.name);
}

function refused(code: (MigrationOutcome & { ok: false })['code'], detail: string): MigrationOutcome {
  return { ok: false, code, detail };
}
