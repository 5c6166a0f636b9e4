import fc from 'fast-check';
import type { Failure, Refusal } from './answer';
import { createLogSync, type Frame, type LogSync } from './log-sync';

const refusal: Refusal = {
  ...{ ok: false, kind: 'refusal', status: 404, code: 'log.closed', title: '', detail: '' },
  params: {},
  errors: [],
};
const frame = (seq: number): Frame => ({ log: 'plenary', seq, leaf: `leaf ${seq}`, payload: { seq } });
const pageEnd = (from: number): number => from - (from % 256) + 256;

/** A server with a log that grows; every answer can be made to fail. */
function setUp(options: { size: number; from?: number; fails?: () => boolean; status?: number }) {
  const log = { size: options.size, asked: [] as number[], applied: [] as number[], broken: 0 };
  const failure = (): Failure =>
    options.status === undefined ? { ok: false, kind: 'unreachable' } : { ...refusal, status: options.status };
  const range = (from: number): number[] =>
    Array.from({ length: Math.max(0, Math.min(log.size, pageEnd(from)) - from) }, (_, index) => from + index);
  const sync: LogSync = createLogSync({
    log: 'plenary',
    ...(options.from === undefined ? {} : { from: options.from }),
    fetchEntries: (from) => {
      log.asked.push(from);
      if (options.fails?.() === true) return Promise.resolve(failure());
      const entries = range(from).map((seq) => ({ seq, leaf: `leaf ${seq}` }));
      return Promise.resolve({ ok: true, status: 200, value: { entries, size: log.size } });
    },
    fetchPayloads: (from) => {
      if (options.fails?.() === true) return Promise.resolve(failure());
      const payloads = range(from)
        .filter((seq) => seq !== 2)
        .map((seq) => ({ seq, payload: { seq } }));
      return Promise.resolve({ ok: true, status: 200, value: { payloads } });
    },
    apply: (frames) => {
      for (const each of frames) log.applied.push(each.seq);
    },
    wait: () => Promise.resolve(),
  });
  return { sync, log };
}

const upTo = (size: number): number[] => Array.from({ length: size }, (_, seq) => seq);
const settle = async (): Promise<void> => {
  for (let turn = 0; turn < 200; turn += 1) await Promise.resolve();
};

describe('log sync', () => {
  it('reads from the first entry to the head, in aligned pages', async () => {
    const { sync, log } = setUp({ size: 600 });
    await sync.catchUp();
    expect(log.applied).toEqual(upTo(600));
    expect(log.asked.every((from) => from % 256 === 0)).toBe(true);
    expect(sync.state.get()).toBe('live');
  });

  it('begins where the view ended', async () => {
    const { sync, log } = setUp({ size: 5, from: 3 });
    await sync.catchUp();
    expect(log.applied).toEqual([3, 4]);
  });

  it('holds back what comes while it reads, and drains it', async () => {
    const { sync, log } = setUp({ size: 3 });
    const reading = sync.catchUp();
    sync.receive(frame(3));
    sync.receive(frame(4));
    log.size = 5;
    await reading;
    expect(log.applied).toEqual(upTo(5));
  });

  it('applies the next, ignores lower, fetches on higher', async () => {
    const { sync, log } = setUp({ size: 2 });
    await sync.catchUp();
    sync.receive(frame(2));
    sync.receive(frame(2));
    sync.receive(frame(0));
    expect(log.applied).toEqual([0, 1, 2]);
    log.size = 6;
    sync.receive(frame(5));
    await settle();
    expect(log.applied).toEqual(upTo(6));
  });

  it('tries again while there is no network, and stops when told no', async () => {
    let failures = 3;
    const patient = setUp({ size: 2, fails: () => (failures -= 1) >= 0 });
    await patient.sync.catchUp();
    expect(patient.log.applied).toEqual([0, 1]);
    const refused = setUp({ size: 2, fails: () => true, status: 404 });
    await refused.sync.catchUp();
    expect(refused.sync.state.get()).toBe('refused');
  });

  it('ignores frames of other logs and, once stopped, all', async () => {
    const { sync, log } = setUp({ size: 0 });
    await sync.catchUp();
    sync.receive({ ...frame(0), log: 'group' });
    sync.stop();
    sync.receive(frame(0));
    expect(log.applied).toEqual([]);
  });

  it('gives an erased payload as null', async () => {
    const { sync } = setUp({ size: 3 });
    const payloads: (object | null)[] = [];
    const spied = createLogSync({
      log: 'plenary',
      fetchEntries: () =>
        Promise.resolve({ ok: true, status: 200, value: { entries: [{ seq: 0, leaf: 'leaf' }], size: 1 } }),
      fetchPayloads: () => Promise.resolve({ ok: true, status: 200, value: { payloads: [] } }),
      apply: (frames) => payloads.push(...frames.map((each) => each.payload)),
      wait: () => Promise.resolve(),
    });
    await spied.catchUp();
    expect(payloads).toEqual([null]);
    expect(sync.expected()).toBe(0);
  });

  it('skips nothing and repeats nothing, whatever order frames come in and whatever is lost', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 0, max: 40 }),
        fc.array(fc.integer({ min: 0, max: 59 }), { maxLength: 80 }),
        fc.array(fc.boolean(), { maxLength: 30 }),
        async (start, arriving, failing) => {
          const left = [...failing];
          const { sync, log } = setUp({ size: start, fails: () => left.pop() ?? false });
          void sync.catchUp();
          for (const seq of arriving) {
            log.size = Math.max(log.size, seq + 1);
            sync.receive(frame(seq));
            if (seq % 3 === 0) await Promise.resolve();
          }
          await sync.catchUp();
          await settle();
          expect(log.applied).toEqual(upTo(log.size));
        },
      ),
      { numRuns: 2_000, examples: [[1, [0, 0, 0, 1], []]] },
    );
  });
});
