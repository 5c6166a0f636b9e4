import { Client } from 'pg';
import type { TestDatabase } from '../../../../../tools/jest/test-database';
import { configFor, migratedDatabase, schema } from '../spec/app-for-spec';
import { type Writers, writersOf } from './data-sources';
import { openInstallation } from './installation';

async function asAdmin(database: TestDatabase, ...statements: string[]): Promise<void> {
  const client = new Client({ connectionString: database.adminUrl });
  await client.connect();
  try {
    for (const statement of statements) await client.query(statement);
  } finally {
    await client.end();
  }
}

describe('the installation', () => {
  let database: TestDatabase;
  let writers: Writers;
  const warnings: string[] = [];
  const warn = (sentence: string) => void warnings.push(sentence);

  const connect = async (variables: Record<string, string>) => {
    if (writers.isInitialized) await writers.destroy();
    writers = writersOf(configFor(database.url, variables), schema, () => undefined);
    await writers.initialize();
  };
  const open = async (variables: Record<string, string>) => {
    await connect(variables);
    return openInstallation(writers, configFor(database.url, variables), warn);
  };

  beforeEach(async () => {
    database = await migratedDatabase();
    warnings.length = 0;
    writers = writersOf(configFor(database.url), schema, () => undefined);
  });
  afterEach(async () => {
    if (writers.isInitialized) await writers.destroy();
    await database.drop();
  });

  it('is real unless it is begun as a demonstration, and keeps its name', async () => {
    const begun = await open({ CONCORD_MODE: '', PUBLIC_URL: 'https://concord.example' });
    expect(begun).toMatchObject({ mode: 'real', host: 'concord.example', isDemonstration: false });
    expect(await open({ CONCORD_MODE: '', PUBLIC_URL: 'https://moved.example' })).toEqual(begun);
  });

  it('never becomes the other kind', async () => {
    await open({ CONCORD_MODE: 'demonstration' });
    await expect(open({ CONCORD_MODE: 'real' })).rejects.toThrow('was begun as demonstration and stays so');
    for (const statement of [
      `UPDATE installation SET mode = 'real'`,
      'DELETE FROM installation',
      'TRUNCATE installation',
    ])
      await expect(asAdmin(database, statement)).rejects.toThrow('is written once and never changed');
  });

  it('is one, when two nodes begin at once', async () => {
    await open({});
    await asAdmin(
      database,
      'ALTER TABLE installation DISABLE TRIGGER installation_never_changes',
      'DELETE FROM installation',
    );
    const config = configFor(database.url);
    const both = await Promise.all([openInstallation(writers, config, warn), openInstallation(writers, config, warn)]);
    expect(both[0].id).toBe(both[1].id);
  });

  it('does not run as a real one where PostgreSQL may lose a commit, and warns in a demonstration', async () => {
    const name = new URL(database.url).pathname.slice(1);
    await asAdmin(database, `ALTER DATABASE "${name}" SET synchronous_commit = off`);
    await expect(open({ CONCORD_MODE: 'real' })).rejects.toThrow('synchronous_commit is off');
    await asAdmin(
      database,
      'ALTER TABLE installation DISABLE TRIGGER installation_never_changes',
      'DELETE FROM installation',
    );
    await open({ CONCORD_MODE: 'demonstration' });
    expect(warnings).toEqual([expect.stringContaining('synchronous_commit is off')]);
  });
});
