import type { TestDatabase } from '../../../../../tools/jest/test-database';
import { isOutage } from '../http/problems/outage';
import { configFor, migratedDatabase, schema } from '../spec/app-for-spec';
import { type Readers, type Writers, readersOf, writersOf } from './data-sources';

describe('the two pools', () => {
  let database: TestDatabase;
  let writers: Writers;
  let readers: Readers;
  const heard: string[] = [];

  beforeAll(async () => {
    database = await migratedDatabase();
    const config = configFor(database.url, { DATABASE_WRITERS: '2' });
    writers = writersOf(config, schema, (pool) => void heard.push(pool));
    readers = readersOf(config, schema, (pool) => void heard.push(pool));
    await writers.initialize();
    await readers.initialize();
  });
  afterAll(async () => {
    await readers.destroy();
    await writers.destroy();
    await database.drop();
  });

  it('set limits on every session of the writers', async () => {
    const rows: { name: string; setting: string }[] = await writers.query(
      `SELECT name, setting FROM pg_settings WHERE name IN
       ('idle_in_transaction_session_timeout', 'lock_timeout', 'statement_timeout') ORDER BY name`,
    );
    expect(rows.map((row) => row.setting)).toEqual(['2000', '2000', '5000']);
  });

  it('let readers read only', async () => {
    await expect(readers.query('DELETE FROM sessions')).rejects.toThrow('read-only transaction');
  });

  it('free a lock that a frozen transaction holds', async () => {
    const frozen = writers.createQueryRunner();
    await frozen.startTransaction();
    await frozen.query('LOCK TABLE sessions IN ACCESS EXCLUSIVE MODE');
    const started = Date.now();
    // Both limits are two seconds: this either waits the frozen session out, or is told to come again.
    const outcome = await writers.query('SELECT 1 FROM sessions').then(
      () => 'waited',
      (error: unknown) => (isOutage(error) ? 'come again' : 'broken'),
    );
    expect(outcome).not.toBe('broken');
    expect(Date.now() - started).toBeLessThan(4_000);
    await frozen.release().catch(() => undefined);
    await expect(writers.query('SELECT 1 FROM sessions')).resolves.toEqual([]);
  });

  it('answer a full queue as an outage, and a lost server without falling over', async () => {
    const held = [writers.createQueryRunner(), writers.createQueryRunner()];
    await Promise.all(held.map((runner) => runner.connect()));
    const refused: unknown = await writers.query('SELECT 1').catch((error: unknown) => error);
    expect(isOutage(refused)).toBe(true);
    await Promise.all(held.map((runner) => runner.release()));
    await readers.query(
      'SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()',
    );
    await new Promise((done) => setTimeout(done, 100));
    expect(heard).toContain('writers');
    await expect(writers.query('SELECT 1 AS one')).resolves.toEqual([{ one: 1 }]);
  });
});
