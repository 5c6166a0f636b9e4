import { randomUUID } from 'node:crypto';
import type { Command } from '../act';
import type { EnvelopeHandler } from '../envelopes/envelope-handler';
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

interface Cast extends Command {
  readonly choice: string;
}

interface Counts {
  loads: number;
  writes: number;
  sizes: number[];
}

/** A roll that everybody is on, and one ballot for each actor. */
function ballots(counts: Counts, poisoned?: string): EnvelopeHandler<Set<string>, Cast, string, { seq: number }> {
  return {
    load: (_manager, commands) => {
      counts.loads += 1;
      counts.sizes.push(commands.length);
      return Promise.resolve(new Set<string>());
    },
    decide: (voted, command, { nextSeq }) => {
      if (voted.has(command.actor)) return { ok: false, code: 'ballot.cast' };
      if (command.actor === poisoned) throw new Error('the decider fell over');
      voted.add(command.actor);
      const fact = { type: 'ballot.cast', v: 1, body: { choice: command.choice } };
      return { ok: true, facts: [fact], row: command.actor, answer: { seq: nextSeq } };
    },
    write: () => {
      counts.writes += 1;
      return Promise.resolve();
    },
  };
}

const cast = (actor: string, commandId: string = randomUUID()): Cast => ({
  actor,
  capacity: null,
  commandId,
  content: { actor },
  choice: 'for',
});

const newCounts = (): Counts => ({ loads: 0, writes: 0, sizes: [] });
const envelope = async () => (await bench.createLog({ audience: 'envelope', divisionId: randomUUID() })).log;

describe('Recorder.actInEnvelope', () => {
  it('takes 256 ballots in one or two transactions, each with its own place and receipt', async () => {
    const log = await envelope();
    const counts = newCounts();
    const handler = ballots(counts);
    const commands = Array.from({ length: 256 }, (_, i) => cast(`voter-${i}`));
    const outcomes = await Promise.all(commands.map((command) => bench.recorder.actInEnvelope(log, command, handler)));
    const places = outcomes.map((outcome) => (outcome.ok ? outcome.answer.seq : -1));
    expect(places).toEqual(Array.from({ length: 256 }, (_, i) => i));
    expect(counts.loads).toBeLessThanOrEqual(2);
    expect(counts.writes).toBe(counts.loads);
    const verdict = await bench.readers.transaction('REPEATABLE READ', (manager) => verifyLog(manager, log));
    expect(verdict).toEqual({ ok: true, size: 256, erased: 0 });
    const again = await bench.recorder.actInEnvelope(log, commands[7] ?? cast('x'), handler);
    expect(again).toMatchObject({ ok: true, answer: { seq: 7 }, replayed: true });
  });

  it('writes the author of each ballot, and the batch as one time', async () => {
    const log = await envelope();
    const handler = ballots(newCounts());
    await Promise.all(['a', 'b'].map((actor) => bench.recorder.actInEnvelope(log, cast(actor), handler)));
    const rows: { leaf: string }[] = await bench.readers.query('SELECT leaf FROM entries WHERE log_id = $1', [log]);
    const entries = rows.map((row) => JSON.parse(row.leaf) as { actor: string; at: string });
    expect(entries.map((entry) => entry.actor).sort()).toEqual(['a', 'b']);
    expect(new Set(entries.map((entry) => entry.at)).size).toBe(1);
  });

  it('carries out once a command that comes twice in a batch, and refuses a second ballot in it', async () => {
    const log = await envelope();
    const handler = ballots(newCounts());
    const one = cast('voter-1');
    const outcomes = await Promise.all(
      [one, one, cast('voter-1'), { ...one, content: 'other' }].map((command) =>
        bench.recorder.actInEnvelope(log, command, handler),
      ),
    );
    expect(outcomes).toMatchObject([
      { ok: true, replayed: false, receipt: [{ seq: 0 }] },
      { ok: true, replayed: true, receipt: [{ seq: 0 }] },
      { ok: false, code: 'ballot.cast' },
      { ok: false, code: 'command.conflict' },
    ]);
  });

  it('runs the commands of a batch that throws once more singly, so that only the bad one fails', async () => {
    const log = await envelope();
    const counts = newCounts();
    const handler = ballots(counts, 'voter-2');
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, (_, i) => bench.recorder.actInEnvelope(log, cast(`voter-${i}`), handler)),
    );
    expect(outcomes.map((outcome) => outcome.status)).toEqual([
      'fulfilled',
      'fulfilled',
      'rejected',
      'fulfilled',
      'fulfilled',
    ]);
    expect(counts.sizes).toEqual([5, 1, 1, 1, 1, 1]);
    const rows: unknown[] = await bench.readers.query('SELECT seq FROM entries WHERE log_id = $1', [log]);
    expect(rows).toHaveLength(4);
  });

  it('answers busy when too many wait', async () => {
    const log = await envelope();
    const handler = ballots(newCounts());
    const outcomes = await Promise.all(
      Array.from({ length: 4200 }, (_, i) => bench.recorder.actInEnvelope(log, cast(`voter-${i}`), handler)),
    );
    const refused = outcomes.filter((outcome) => !outcome.ok);
    expect(refused).toHaveLength(4200 - 4096);
    expect(refused[0]).toEqual({ ok: false, code: 'server.busy' });
    expect(outcomes.filter((outcome) => outcome.ok)).toHaveLength(4096);
  });
});
