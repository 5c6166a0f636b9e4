import { randomUUID } from 'node:crypto';
import { parseEntry } from '@concord/ledger';
import type { ActOutcome, LogCommand } from '../act';
import type { Work } from '../recorder';
import { RecordBench } from './record-bench';

let bench: RecordBench;
beforeAll(async () => {
  bench = await RecordBench.open();
});
afterAll(async () => {
  await bench.close();
  await bench.database.drop();
});

const noteIn = (log: string, text: string) => ({ log, type: 'note.made', v: 1, body: { text } });

async function leavesOf(log: string): Promise<string[]> {
  const rows: { leaf: string }[] = await bench.readers.query(
    'SELECT leaf FROM entries WHERE log_id = $1 ORDER BY seq',
    [log],
  );
  return rows.map((row) => row.leaf);
}

/** As a client does: the same command again while the server is busy, which on a slow disk it may say to some. */
async function untilTaken<T>(command: LogCommand, work: Work<T>): Promise<ActOutcome<T>> {
  const outcome = await bench.recorder.act(command, work);
  return !outcome.ok && outcome.code === 'server.busy' ? untilTaken(command, work) : outcome;
}

describe('Recorder.act', () => {
  it('gives fifty acts at once fifty places in a row, with times that never go back', async () => {
    const { log } = await bench.createLog();
    const outcomes = await Promise.all(
      Array.from({ length: 50 }, (_, i) =>
        untilTaken(bench.command(log), () => Promise.resolve({ facts: [noteIn(log, `note ${i}`)], answer: { i } })),
      ),
    );
    const seqs = outcomes.map((outcome) => (outcome.ok ? outcome.receipt[0]?.seq : undefined));
    expect([...seqs].sort((a, b) => (a ?? 0) - (b ?? 0))).toEqual(Array.from({ length: 50 }, (_, i) => i));
    const entries = (await leavesOf(log)).map((leaf) => {
      const parsed = parseEntry(leaf);
      if (!parsed.ok) throw new Error(parsed.code);
      return parsed.entry;
    });
    expect(entries.map((entry) => entry.seq)).toEqual(Array.from({ length: 50 }, (_, i) => i));
    expect(entries.map((entry) => entry.at)).toEqual(entries.map((entry) => entry.at).sort());
  });

  it('never writes a time before that of the last entry, whatever the clock says', async () => {
    const { log } = await bench.createLog();
    const ahead = '2999-01-01T00:00:00.123Z';
    await bench.writers.query('UPDATE heads SET last_at = $2 WHERE log_id = $1', [log, ahead]);
    const outcome = await bench.recorder.act(bench.command(log), ({ now }) =>
      Promise.resolve({ facts: [noteIn(log, 'late')], answer: now }),
    );
    expect(outcome).toMatchObject({ ok: true, answer: ahead, receipt: [{ log, seq: 0, at: ahead }] });
  });

  it('answers the same command again with the first answer and records nothing', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log, { content: { text: 'once' } });
    const work = () => Promise.resolve({ facts: [noteIn(log, 'once')], answer: { id: randomUUID() } });
    const first = await bench.recorder.act(command, work);
    const again = await bench.recorder.act({ ...command, content: { text: 'once' } }, work);
    expect(again).toEqual({ ...first, replayed: true });
    expect(await leavesOf(log)).toHaveLength(1);
  });

  it('carries out once what arrives several times at the same moment', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log);
    const outcomes = await Promise.all(
      Array.from({ length: 5 }, () =>
        bench.recorder.act(command, () => Promise.resolve({ facts: [noteIn(log, 'once')], answer: randomUUID() })),
      ),
    );
    expect(new Set(outcomes.map((outcome) => outcome.ok && outcome.answer)).size).toBe(1);
    expect(outcomes.filter((outcome) => outcome.ok && !outcome.replayed)).toHaveLength(1);
    expect(await leavesOf(log)).toHaveLength(1);
  });

  it('refuses the same id with other content', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log, { content: { text: 'one' } });
    const work = () => Promise.resolve({ facts: [noteIn(log, 'one')], answer: null });
    await bench.recorder.act(command, work);
    expect(await bench.recorder.act({ ...command, content: { text: 'two' } }, work)).toEqual({
      ok: false,
      code: 'command.conflict',
    });
  });

  it('carries out the same id of two actors twice, and across two logs once', async () => {
    const [one, other] = [await bench.createLog(), await bench.createLog()];
    const command = bench.command(one.log, { content: 'same' });
    const into = (log: string) => () => Promise.resolve({ facts: [noteIn(log, 'x')], answer: log });
    const outcomes = await Promise.all([
      bench.recorder.act(command, into(one.log)),
      bench.recorder.act({ ...command, logs: [other.log] }, into(other.log)),
      bench.recorder.act({ ...command, actor: 'delegate-2' }, into(one.log)),
    ]);
    expect(outcomes.filter((outcome) => outcome.ok && outcome.replayed)).toHaveLength(1);
    const written = (await leavesOf(one.log)).length + (await leavesOf(other.log)).length;
    expect(written).toBe(2);
  });

  it('keeps no digest where there is no content', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log, { content: null });
    await bench.recorder.act(command, () => Promise.resolve({ facts: [], answer: 'counted' }));
    const rows: unknown[] = await bench.readers.query('SELECT digest FROM receipts WHERE command_id = $1', [
      command.commandId,
    ]);
    expect(rows).toEqual([{ digest: null }]);
  });

  it('leaves nothing behind when it refuses or fails, and the same id may be tried again', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log);
    const refused = await bench.recorder.act(command, async (context) => {
      await context.append([noteIn(log, 'not to stay')]);
      return { ok: false, code: 'round.closed', params: { round: 3 } };
    });
    expect(refused).toEqual({ ok: false, code: 'round.closed', params: { round: 3 } });
    const fault = bench.recorder.act(command, () => Promise.reject(new Error('fault')));
    await expect(fault).rejects.toThrow('fault');
    expect(await leavesOf(log)).toEqual([]);
    const later = await bench.recorder.act(command, () =>
      Promise.resolve({ facts: [noteIn(log, 'now')], answer: null }),
    );
    expect(later).toMatchObject({ ok: true, replayed: false });
  });

  it('says busy while another holds the head for too long', async () => {
    const { log } = await bench.createLog();
    const holder = bench.writers.createQueryRunner();
    await holder.startTransaction();
    await holder.query(`SET LOCAL idle_in_transaction_session_timeout = '10s'`);
    await holder.query('SELECT FROM heads WHERE log_id = $1 FOR UPDATE', [log]);
    const outcome = await bench.recorder.act(bench.command(log), () => Promise.resolve({ facts: [], answer: null }));
    await holder.rollbackTransaction();
    await holder.release();
    expect(outcome).toEqual({ ok: false, code: 'server.busy' });
  });

  it('says busy, and has done nothing, when no place in the pool came free in time', async () => {
    const { log } = await bench.createLog();
    const command = bench.command(log);
    const work = () => Promise.resolve({ facts: [noteIn(log, 'later')], answer: null });
    const places = Array.from({ length: bench.config.DATABASE_WRITERS }, () => bench.writers.createQueryRunner());
    await Promise.all(places.map((place) => place.connect()));
    expect(await bench.recorder.act(command, work)).toEqual({ ok: false, code: 'server.busy' });
    await Promise.all(places.map((place) => place.release()));
    expect(await bench.recorder.act(command, work)).toMatchObject({ ok: true, replayed: false });
    expect(await leavesOf(log)).toHaveLength(1);
  });

  it('lets one act cite in a second log what it recorded in the first, and make a third', async () => {
    const envelope = await bench.createLog({ audience: 'envelope', divisionId: randomUUID() });
    const { log } = await bench.createLog();
    const outcome = await bench.recorder.act(bench.command([log, envelope.log]), async (context) => {
      await context.append([{ ...noteIn(envelope.log, 'close'), type: 'division.closed' }]);
      await context.openEnvelope(envelope.log);
      const { size, root } = context.treeHead(envelope.log);
      const group = await context.createLog({ consultationId: randomUUID(), audience: 'group', groupKey: 'workers' });
      return { facts: [{ ...noteIn(log, root), body: { size, root } }, noteIn(group, 'first')], answer: group };
    });
    if (!outcome.ok) throw new Error(outcome.code);
    expect(outcome.receipt.map((fact) => fact.log)).toEqual([envelope.log, log, outcome.answer]);
    expect(await leavesOf(log)).toEqual([expect.stringContaining('"size":1')]);
    expect(await leavesOf(outcome.answer)).toHaveLength(1);
  });

  it('wakes the pump only after COMMIT', async () => {
    const { log } = await bench.createLog();
    const visible: Promise<unknown[]>[] = [];
    const stop = bench.signal.onCommitted((head) => {
      if (head.log === log) visible.push(leavesOf(log));
    });
    await bench.note(log, 'seen');
    stop();
    expect(visible).toHaveLength(1);
    expect(await visible[0]).toHaveLength(1);
  });
});
