import { Client } from 'pg';
import { createTestDatabase, type TestDatabase } from './test-database';

async function rows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    const { rows: found } = await client.query<Record<string, unknown>>(sql);
    return found;
  } finally {
    await client.end();
  }
}

const made: TestDatabase[] = [];
async function database(...given: Parameters<typeof createTestDatabase>): Promise<TestDatabase> {
  const one = await createTestDatabase(...given);
  made.push(one);
  return one;
}
afterAll(() => Promise.all(made.map((one) => one.drop())));

describe('createTestDatabase', () => {
  let migrations = 0;
  const migrate = async (ownerUrl: string, appUrl: string): Promise<void> => {
    migrations += 1;
    const app = new URL(appUrl).username;
    await rows(ownerUrl, `CREATE TABLE kept (n int); INSERT INTO kept VALUES (1); GRANT SELECT ON kept TO ${app}`);
  };

  it('migrates a template once and gives every caller a copy of its own', async () => {
    const [one, other] = await Promise.all([database({ migrate }), database({ migrate })]);
    await rows(one.ownerUrl, 'INSERT INTO kept VALUES (2)');
    expect(await rows(other.url, 'SELECT n FROM kept')).toEqual([{ n: 1 }]);
    expect(migrations).toBe(1);
  });

  it('gives the application no more than the migration grants', async () => {
    const { url } = await database({ migrate });
    await expect(rows(url, 'INSERT INTO kept VALUES (3)')).rejects.toThrow('permission denied for table kept');
    await expect(rows(url, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied for schema public');
    await expect(rows(url, 'CREATE TEMPORARY TABLE mine (n int)')).rejects.toThrow('permission denied');
  });

  it('runs on a server whose durability is on and whose order of words is fixed', async () => {
    const { url } = await database();
    expect(await rows(url, 'SHOW fsync')).toEqual([{ fsync: 'on' }]);
    const sorted = await rows(url, "SELECT w FROM unnest(ARRAY['Z','f','é','a','e']) AS w ORDER BY w");
    expect(sorted.map(({ w }) => w)).toEqual(['a', 'e', 'é', 'f', 'Z']);
  });
});
