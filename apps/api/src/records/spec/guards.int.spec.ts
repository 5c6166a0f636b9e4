import { randomUUID } from 'node:crypto';
import { Client } from 'pg';
import { describedChanges } from '../../platform/spec/described-changes';
import { boxTable, dropBox, openBox, standingBoxes } from '../ballot-boxes';
import { erasePayloads } from '../erase-payloads';
import { verifyLog } from '../reading/verify-log';
import { RecordBench } from './record-bench';

let bench: RecordBench;
beforeAll(async () => {
  bench = await RecordBench.open();
});
afterAll(async () => {
  await bench.close();
  await bench.database.drop();
});

async function asOwner(sql: string, values: unknown[] = []): Promise<unknown[]> {
  const client = new Client({ connectionString: bench.database.ownerUrl });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql, values)).rows;
  } finally {
    await client.end();
  }
}

const verdictOf = (log: string) => bench.readers.transaction('REPEATABLE READ', (manager) => verifyLog(manager, log));

describe('what the application may do to the record', () => {
  it.each(['entries', 'tiles', 'receipts', 'erasables', 'signing_keys'])(
    'is to read %s and add to it',
    async (table) => {
      const rows: { may: string }[] = await bench.readers.query(
        `SELECT string_agg(kind, ' ' ORDER BY kind) AS may FROM unnest(ARRAY['SELECT','INSERT','UPDATE','DELETE','TRUNCATE']) AS kind
       WHERE has_table_privilege($1, kind)`,
        [table],
      );
      expect(rows[0]?.may).toBe('INSERT SELECT');
      await expect(bench.writers.query(`DELETE FROM ${table} WHERE false`)).rejects.toThrow('permission denied');
      await expect(bench.writers.query(`TRUNCATE ${table}`)).rejects.toThrow('permission denied');
    },
  );

  it('is not to delete a head, shorten it, reseal it or make it another log', async () => {
    const { log } = await bench.createLog();
    await bench.note(log, 'one');
    const change = (set: string) => bench.writers.query(`UPDATE heads SET ${set} WHERE log_id = $1`, [log]);
    await expect(bench.writers.query('DELETE FROM heads WHERE false')).rejects.toThrow('permission denied');
    await expect(change('size = 0')).rejects.toThrow('a head only grows');
    await expect(change(`"range" = '{}'`)).rejects.toThrow('a head only grows');
    await expect(change(`last_at = last_at - interval '1 second'`)).rejects.toThrow('a head only grows');
    await expect(change(`audience = 'public'`)).rejects.toThrow('a log keeps its audience');
    const sealed = await bench.createLog({ audience: 'envelope', divisionId: randomUUID() });
    await bench.writers.query('UPDATE heads SET opened_at = now() WHERE log_id = $1', [sealed.log]);
    const reseal = bench.writers.query('UPDATE heads SET opened_at = NULL WHERE log_id = $1', [sealed.log]);
    await expect(reseal).rejects.toThrow('a head only grows');
  });

  it('is to erase a payload only behind its fact, with every proof intact', async () => {
    const { log } = await bench.createLog();
    await bench.note(log, 'signed', { name: 'A. Delegate', email: 'a@example.org' });
    await expect(bench.writers.query('SELECT erase_payloads($1, 0)', [log])).rejects.toThrow('without its fact');
    const outcome = await bench.recorder.act(bench.command(log), async (context) => ({
      facts: [],
      answer: await erasePayloads(context, { log, entry: 0, names: ['name'] }),
    }));
    expect(outcome).toMatchObject({ ok: true, answer: 1, receipt: [{ seq: 1 }] });
    const rows: unknown[] = await bench.readers.query(
      'SELECT name, payload, key IS NULL AS keyless FROM erasables WHERE log_id = $1 ORDER BY name',
      [log],
    );
    expect(rows).toEqual([
      { name: 'email', payload: '"a@example.org"', keyless: false },
      { name: 'name', payload: null, keyless: true },
    ]);
    expect(await verdictOf(log)).toEqual({ ok: true, size: 2, erased: 1 });
  });

  it('has functions with a closed path that nobody else may run', async () => {
    const rows = await asOwner(
      `SELECT proname, prosecdef, proconfig, array_to_string(proacl, ' ') ~ '(^| )=' AS everybody
       FROM pg_proc WHERE proname IN ('erase_payloads', 'open_box', 'drop_box') ORDER BY proname`,
    );
    const closed = { prosecdef: true, proconfig: ['search_path=pg_catalog, pg_temp'], everybody: false };
    expect(rows).toEqual(['drop_box', 'erase_payloads', 'open_box'].map((proname) => ({ proname, ...closed })));
  });
});

describe('the entities', () => {
  it('equal the migrated schema', async () => {
    const changes = await describedChanges(bench.writers);
    expect(changes.filter((query) => !query.includes('installation'))).toEqual([]);
  });
});

describe('a tampered row', () => {
  it.each([
    ['entry 1', `UPDATE entries SET leaf = replace(leaf, 'two', 'tow') WHERE log_id = $1 AND seq = 1`],
    ['entry 1', 'UPDATE entries SET leaf_hash = sha256(leaf_hash) WHERE log_id = $1 AND seq = 1'],
    ['entry 1', 'DELETE FROM entries WHERE log_id = $1 AND seq = 1'],
    ['head', 'DELETE FROM entries WHERE log_id = $1 AND seq = 2'],
    ['payload 0 name', `UPDATE erasables SET payload = '"B"' WHERE log_id = $1`],
    ['payload 0 name', 'DELETE FROM erasables WHERE log_id = $1'],
  ])('is found and named: %s', async (at, sql) => {
    const { log } = await bench.createLog();
    await bench.note(log, 'one', { name: 'A' });
    await bench.note(log, 'two');
    await bench.note(log, 'three');
    expect(await verdictOf(log)).toEqual({ ok: true, size: 3, erased: 0 });
    await asOwner(sql, [log]);
    expect(await verdictOf(log)).toEqual({ ok: false, at });
  });
});

describe('a ballot box', () => {
  const withEnvelope = async () => {
    const divisionId = randomUUID();
    const { log } = await bench.createLog({ audience: 'envelope', divisionId });
    return { divisionId, log };
  };

  const record = (log: string, type: string) =>
    bench.recorder.act(bench.command(log), () =>
      Promise.resolve({ facts: [{ log, type, v: 1, body: {} }], answer: null }),
    );

  it('is opened for a division, filled, and dropped only after the close is recorded', async () => {
    const { divisionId, log } = await withEnvelope();
    await openBox(bench.writers, divisionId);
    const box = boxTable(divisionId);
    await bench.writers.query(`INSERT INTO ${box} VALUES ($1, 'workers', 'for')`, ['0'.repeat(32)]);
    await expect(bench.writers.query(`DELETE FROM ${box}`)).rejects.toThrow('permission denied');
    await expect(bench.writers.query(`DROP TABLE ${box}`)).rejects.toThrow('must be owner');
    await expect(dropBox(bench.writers, divisionId)).rejects.toThrow('only after the close');
    expect(await standingBoxes(bench.readers)).toEqual([divisionId]);
    await record(log, 'division.closed');
    await dropBox(bench.writers, divisionId);
    await dropBox(bench.writers, divisionId);
    expect(await standingBoxes(bench.readers)).toEqual([]);
    await expect(openBox(bench.writers, divisionId)).rejects.toThrow('not closed');
  });

  it('is dropped after an annulment, and by no fact of another log', async () => {
    const { divisionId, log } = await withEnvelope();
    const other = await bench.createLog();
    await openBox(bench.writers, divisionId);
    await record(other.log, 'division.closed');
    await expect(dropBox(bench.writers, divisionId)).rejects.toThrow('only after the close');
    await record(log, 'division.annulled');
    await dropBox(bench.writers, divisionId);
  });

  it('is refused without an envelope, and to whoever asks for another name or path', async () => {
    await expect(openBox(bench.writers, randomUUID())).rejects.toThrow('needs a division');
    for (const name of ['x; DROP TABLE entries', '', 'entries']) {
      await expect(bench.writers.query('SELECT open_box($1)', [name])).rejects.toThrow('invalid input syntax');
      await expect(bench.writers.query('SELECT drop_box($1)', [name])).rejects.toThrow('invalid input syntax');
      expect(() => boxTable(name)).toThrow('uuid');
    }
    // A table of the caller's own that would answer in place of the real one.
    const runner = bench.writers.createQueryRunner();
    await expect(runner.query('CREATE TEMPORARY TABLE heads (division_id uuid)')).rejects.toThrow('permission denied');
    await runner.query('SET search_path = pg_temp, public');
    await expect(runner.query('SELECT public.open_box($1)', [randomUUID()])).rejects.toThrow('needs a division');
    await runner.query('RESET search_path');
    await runner.release();
  });
});
