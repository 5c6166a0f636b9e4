import { randomBytes } from 'node:crypto';
import { Client } from 'pg';
import type { TestDatabase } from '../../../../../tools/jest/test-database';
import { configFor, migratedDatabase, schema } from '../spec/app-for-spec';
import { writersOf } from './data-sources';
import { openInstallation } from './installation';
import { rightsOverTheRecord } from './record-rights';

let database: TestDatabase;
let admin: Client;
/** Roles belong to the whole server, where others test too: so these have names of their own, and go again. */
let role: string;
const roles: string[] = [];
let url: string;
const appRole = (): string => new URL(database.url).username;
const ownerRole = (): string => new URL(database.ownerUrl).username;
const box = `b_${'0'.repeat(32)}`;

beforeAll(async () => {
  database = await migratedDatabase();
  admin = new Client({ connectionString: database.adminUrl });
  await admin.connect();
  await admin.query(`SET ROLE ${ownerRole()}`);
  await admin.query(`CREATE TABLE ballot_boxes.${box} (choice text)`);
  await admin.query(`GRANT SELECT, INSERT ON ballot_boxes.${box} TO ${appRole()}`);
  await admin.query('RESET ROLE');
  await begin('real', database.url);
});
afterAll(async () => {
  for (const name of roles) await admin.query(`DROP OWNED BY ${name}; DROP ROLE ${name}`);
  await admin.end();
  await database.drop();
});
beforeEach(async () => {
  role = await newRole('NOINHERIT');
  await admin.query(`GRANT SELECT, INSERT ON installation TO ${role}`);
  url = Object.assign(new URL(database.url), { username: role, password: 'secret' }).href;
});

async function newRole(kind: string): Promise<string> {
  const name = `concord_spec_${randomBytes(6).toString('hex')}`;
  await admin.query(`CREATE ROLE ${name} LOGIN PASSWORD 'secret' ${kind}`);
  await admin.query(`GRANT CONNECT ON DATABASE "${new URL(database.url).pathname.slice(1)}" TO ${name}`);
  roles.push(name);
  return name;
}

/** What a server does at boot, as that role. */
async function begin(mode: 'real' | 'demonstration', as: string, warnings: string[] = []): Promise<void> {
  const config = configFor(as, { CONCORD_MODE: mode });
  const writers = writersOf(config, schema, () => undefined);
  await writers.initialize();
  try {
    await openInstallation(writers, config, (sentence) => void warnings.push(sentence));
  } finally {
    await writers.destroy();
  }
}

async function rightsOf(as: string): Promise<string[]> {
  const writers = writersOf(configFor(as), schema, () => undefined);
  await writers.initialize();
  try {
    return await rightsOverTheRecord(writers);
  } finally {
    await writers.destroy();
  }
}

const refusal = (fault: string): string =>
  `a real installation does not run on this database: the role of DATABASE_URL could alter the record: it ${fault}`;
const rights = ['UPDATE', 'DELETE', 'TRUNCATE'] as const;

describe('rights over the record', () => {
  it('are none with what the migrations grant, also to who is a member of the application’s role', async () => {
    expect(await rightsOf(database.url)).toEqual([]);
    await admin.query(`GRANT ${appRole()} TO ${role}`);
    expect(await rightsOf(url)).toEqual([]);
    await expect(begin('real', url)).resolves.toBeUndefined();
  });

  it.each(
    ['entries', 'receipts', 'tiles', 'erasables', 'signing_keys', 'installation'].flatMap((table) =>
      rights.map((right) => [right, table] as const),
    ),
  )('keep a real installation from starting: %s on %s', async (right, table) => {
    await admin.query(`GRANT ${right} ON ${table} TO ${role}`);
    await expect(begin('real', url)).rejects.toThrow(refusal(`may ${right} ${table}`));
  });

  it.each([
    ['DELETE ON heads', 'may DELETE heads'],
    ['TRUNCATE ON heads', 'may TRUNCATE heads'],
    ['UPDATE (leaf) ON entries', 'may UPDATE entries'],
    ['UPDATE (payload) ON erasables', 'may UPDATE erasables'],
    ['UPDATE (mode) ON installation', 'may UPDATE installation'],
    [`UPDATE ON ballot_boxes.${box}`, `may UPDATE ${box}`],
    [`DELETE ON ballot_boxes.${box}`, `may DELETE ${box}`],
  ])('keep it from starting: %s', async (grant, fault) => {
    await admin.query(`GRANT ${grant} TO ${role}`);
    await expect(begin('real', url)).rejects.toThrow(refusal(fault));
  });

  it('count where everybody has them, and where the role has them only once it becomes another', async () => {
    const other = await newRole('');
    await admin.query(`GRANT DELETE ON tiles TO ${other}; GRANT ${other} TO ${role}`);
    await expect(begin('real', url)).rejects.toThrow(refusal('may DELETE tiles'));
    await admin.query('GRANT UPDATE ON receipts TO PUBLIC');
    expect(await rightsOf(database.url)).toEqual(['may UPDATE receipts']);
    await admin.query('REVOKE UPDATE ON receipts FROM PUBLIC');
  });

  it('are those of an owner, of who may become it, and of a superuser', async () => {
    await admin.query(`GRANT ${ownerRole()} TO ${role}`);
    await expect(begin('real', url)).rejects.toThrow(`may become ${ownerRole()}, which owns entries`);
    await expect(begin('real', database.ownerUrl)).rejects.toThrow(/it owns .*owns entries, .*owns installation/);
    await admin.query(`REVOKE ${ownerRole()} FROM ${role}; ALTER ROLE ${role} SUPERUSER`);
    expect(await rightsOf(url)).toContain('is a superuser');
    await expect(begin('real', url)).rejects.toThrow(refusal('is a superuser'));
  });

  it('are those of a schema’s owner, who may drop what is in it', async () => {
    const { rows } = await admin.query<{ owner: string }>(
      `SELECT nspowner::regrole::text AS owner FROM pg_namespace WHERE nspname = 'public'`,
    );
    await admin.query(`ALTER SCHEMA public OWNER TO ${role}`);
    await expect(begin('real', url)).rejects.toThrow(refusal('owns the schema public'));
    await admin.query(`ALTER SCHEMA public OWNER TO ${rows[0]?.owner ?? ''}`);
  });
});

describe('a demonstration', () => {
  it('starts with such a right, and says so', async () => {
    const own = await migratedDatabase();
    const client = new Client({ connectionString: own.adminUrl });
    await client.connect();
    await client.query(`GRANT TRUNCATE ON entries TO ${appRole()}`).finally(() => client.end());
    const warnings: string[] = [];
    await begin('demonstration', own.url, warnings).finally(() => own.drop());
    expect(warnings).toEqual([expect.stringContaining('it may TRUNCATE entries: a real installation would refuse')]);
  });
});
