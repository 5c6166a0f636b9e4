// A fresh database for a spec, on the PostgreSQL that the Jest run has started.
import { randomBytes } from 'node:crypto';
import { Client, escapeIdentifier } from 'pg';

interface Connection {
  adminUrl: string;
  roles: { owner: string; app: string };
  passwords: { owner: string; app: string };
  run: string;
}

export interface TestDatabaseOptions {
  /** Brings an empty database to the current schema. Run once per Jest run and `template`; every spec gets a copy. */
  migrate?: (ownerUrl: string, appUrl: string) => Promise<void>;
  /** Names the template; needed only where specs migrate in different ways. */
  template?: string;
}

export interface TestDatabase {
  /** For the application's role, which owns nothing. */
  url: string;
  /** For the owner, who migrates. */
  ownerUrl: string;
  /** The superuser's address of the same database: for staging faults, never for the code under test. */
  adminUrl: string;
  drop: () => Promise<void>;
}

function connection(): Connection {
  const given = process.env['CONCORD_TEST_POSTGRES'];
  if (!given) throw new Error('No PostgreSQL was started for this run: use tools/jest/integration.preset.cjs.');
  return JSON.parse(given) as Connection;
}

async function asAdmin<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function address(adminUrl: string, database: string, user?: string, password?: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${database}`;
  if (user !== undefined) url.username = user;
  if (password !== undefined) url.password = password;
  return url.href;
}

function addresses({ adminUrl, roles, passwords }: Connection, database: string): Omit<TestDatabase, 'drop'> {
  return {
    url: address(adminUrl, database, roles.app, passwords.app),
    ownerUrl: address(adminUrl, database, roles.owner, passwords.owner),
    adminUrl: address(adminUrl, database),
  };
}

async function make(
  client: Client,
  name: string,
  { owner, app }: Connection['roles'],
  template: string,
): Promise<void> {
  await client.query(`CREATE DATABASE ${escapeIdentifier(name)} OWNER ${owner} TEMPLATE ${escapeIdentifier(template)}`);
  // Rights on a database are not copied with it.
  await client.query(`REVOKE ALL ON DATABASE ${escapeIdentifier(name)} FROM PUBLIC`);
  await client.query(`GRANT CONNECT ON DATABASE ${escapeIdentifier(name)} TO ${app}`);
}

/** The migrated template, made by whichever worker comes first; the others wait for its lock. */
async function ensureTemplate(client: Client, to: Connection, options: TestDatabaseOptions): Promise<string> {
  if (!options.migrate) return 'template0';
  const name = `concord_test_${to.run}_t_${options.template ?? 'migrated'}`;
  await client.query('SELECT pg_advisory_lock(hashtext($1))', [name]);
  try {
    const known = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [name]);
    if (known.rowCount !== 0) return name;
    const building = `${name}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(building)} WITH (FORCE)`);
    await make(client, building, to.roles, 'template0');
    const { ownerUrl, url } = addresses(to, building);
    await options.migrate(ownerUrl, url);
    await client.query(`ALTER DATABASE ${escapeIdentifier(building)} RENAME TO ${escapeIdentifier(name)}`);
    return name;
  } finally {
    await client.query('SELECT pg_advisory_unlock(hashtext($1))', [name]);
  }
}

/**
 * Makes a database that nobody else uses. `migrate` must have closed its connections when it resolves, because an open
 * one keeps the template from being copied.
 */
export async function createTestDatabase(options: TestDatabaseOptions = {}): Promise<TestDatabase> {
  const to = connection();
  const name = `concord_test_${to.run}_${randomBytes(6).toString('hex')}`;
  await asAdmin(to.adminUrl, async (client) => {
    await make(client, name, to.roles, await ensureTemplate(client, to, options));
  });
  const drop = (): Promise<void> =>
    asAdmin(to.adminUrl, async (client) => {
      await client.query(`DROP DATABASE IF EXISTS ${escapeIdentifier(name)} WITH (FORCE)`);
    });
  return { ...addresses(to, name), drop };
}
