import { Client } from 'pg';

/** A look before anything is started, so that every later start is quick. A table that is not there yet holds nothing. */
export async function isDemonstrationLoaded(databaseUrl: string): Promise<boolean> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const table = await client.query<{ there: boolean }>(`SELECT to_regclass('consultations') IS NOT NULL AS there`);
    if (table.rows[0]?.there !== true) return false;
    const { rowCount } = await client.query('SELECT 1 FROM consultations WHERE demonstration LIMIT 1');
    return (rowCount ?? 0) > 0;
  } finally {
    await client.end();
  }
}
