import type { TestDatabase } from '../../../../../tools/jest/test-database';
import { createTestDatabase } from '../../../../../tools/jest/test-database';
import { configFor, migrateFully, migratedDatabase, schema } from '../spec/app-for-spec';
import { describedChanges } from '../spec/described-changes';
import { checkSchema } from './boot-checks';
import { ownerOf, writersOf } from './data-sources';
import { runMigrations } from './run-migrations';

const quiet = () => undefined;

describe('migrations', () => {
  let database: TestDatabase;
  afterEach(() => database.drop());

  it('run once, however many run them at the same time', async () => {
    database = await createTestDatabase();
    const order = { ownerUrl: database.ownerUrl, applicationUrl: database.url, schema, say: quiet };
    const outcomes = await Promise.all([runMigrations(order), runMigrations(order), runMigrations(order)]);
    const counts = outcomes.map((outcome) => (outcome.ok ? outcome.applied.length : -1));
    expect(counts.sort((a, b) => a - b)).toEqual([0, 0, schema.migrations.length]);
  });

  it('say what they do', async () => {
    database = await createTestDatabase();
    const lines: string[] = [];
    const say = (line: string) => void lines.push(line);
    await runMigrations({ ownerUrl: database.ownerUrl, applicationUrl: database.url, schema, say });
    expect(lines[0]).toBe(`${schema.migrations.length} migrations to run`);
    expect(lines).toHaveLength(schema.migrations.length + 1);
  });

  it('lead to exactly the schema that the entities describe', async () => {
    database = await migratedDatabase();
    const owner = ownerOf(database.ownerUrl, schema, quiet);
    await owner.initialize();
    const changes = await describedChanges(owner);
    const described = owner.entityMetadatas.map((metadata) => metadata.tableName);
    const tables: { name: string }[] = await owner.query(
      `SELECT tablename AS name FROM pg_tables WHERE schemaname = 'public' AND tablename <> 'migrations' ORDER BY 1`,
    );
    await owner.destroy();
    expect(changes).toEqual([]);
    expect(tables.map(({ name }) => name)).toEqual([...described].sort());
  });

  it('have dated names of their own, oldest first', () => {
    database = { ...database, drop: () => Promise.resolve() };
    const names = schema.migrations.map((Migration) => new Migration().name ?? '');
    const dates = names.map((name) => Number(name.slice(-13)));
    expect(names.every((name) => /^[A-Z]\w+\d{13}$/.test(name))).toBe(true);
    expect(dates).toEqual([...new Set(dates)].sort((a, b) => a - b));
  });

  it('refuse a role that is not there', async () => {
    database = await createTestDatabase();
    const url = new URL(database.url);
    url.username = 'nobody_here';
    const outcome = await runMigrations({ ownerUrl: database.ownerUrl, applicationUrl: url.href, schema, say: quiet });
    expect(outcome).toMatchObject({ ok: false, code: 'migrations.noRole' });
  });

  it('are checked at boot from both sides', async () => {
    database = await createTestDatabase();
    const known = writersOf(configFor(database.url), schema, quiet);
    await known.initialize();
    await expect(checkSchema(known)).rejects.toThrow('the database is not migrated');
    await migrateFully(database.ownerUrl, database.url);
    await expect(checkSchema(known)).resolves.toBeUndefined();
    await known.destroy();

    const older = { ...schema, migrations: schema.migrations.slice(0, 1) };
    const behind = writersOf(configFor(database.url), older, quiet);
    await behind.initialize();
    await expect(checkSchema(behind)).rejects.toThrow('the database belongs to a newer build');
    await behind.destroy();
    const order = { ownerUrl: database.ownerUrl, applicationUrl: database.url, schema: older, say: quiet };
    expect(await runMigrations(order)).toMatchObject({ ok: false, code: 'migrations.newerSchema' });
  });
});
