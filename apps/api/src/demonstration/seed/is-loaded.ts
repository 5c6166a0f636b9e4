import { Client } from 'pg';
import { commandIdOf, firstStep, lastStep } from '../moment/moment-desk';

/** How far a demonstration is loaded; `begun`: its past is wanted, and was not played, or not to its end. */
export type LoadedSoFar = 'nothing' | 'begun' | 'whole';

/**
 * A look before anything is started, so that every later start is quick. A table that is not there yet holds nothing.
 *
 * @param isPastWanted whether the demonstration is to have a past. One in which somebody has acted already is left as it is.
 */
export async function loadedSoFar(databaseUrl: string, isPastWanted: boolean): Promise<LoadedSoFar> {
  const client = new Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    const table = await client.query<{ there: boolean }>(`SELECT to_regclass('consultations') IS NOT NULL AS there`);
    if (table.rows[0]?.there !== true) return 'nothing';
    const { rows } = await client.query<{ id: string }>(
      'SELECT id::text AS id FROM consultations WHERE demonstration ORDER BY id LIMIT 1',
    );
    const [consultation] = rows;
    if (consultation === undefined) return 'nothing';
    return isPastWanted && !(await isPastWhole(client, consultation.id)) ? 'begun' : 'whole';
  } finally {
    await client.end();
  }
}

async function isPastWhole(client: Client, consultation: string): Promise<boolean> {
  const { rows } = await client.query<{ id: string }>(
    `SELECT command_id::text AS id FROM receipts WHERE actor <> 'system' AND command_id = ANY($1::uuid[])
     UNION ALL (SELECT '' FROM receipts WHERE actor <> 'system' LIMIT 1)`,
    [[firstStep, lastStep].map((step) => commandIdOf(consultation, step))],
  );
  const found = new Set(rows.map(({ id }) => id));
  if (found.has(commandIdOf(consultation, firstStep))) return found.has(commandIdOf(consultation, lastStep));
  // Somebody has acted in it, without this past.
  return found.has('');
}
