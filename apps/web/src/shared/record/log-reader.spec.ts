import type { Payload } from '@concord/contracts';
import type { Answer } from '../../lib/answer';
import type { Frame } from '../../lib/log-sync';
import { openLog, pageLength } from './log-reader';

const leafOf = (seq: number): string => JSON.stringify({ body: {}, seq, type: 'round.closed' });
const words = (seq: number): Payload => ({ text: { value: `Words ${seq}`, key: 'k' } });
const yes = <T>(value: T): Answer<T> => ({ ok: true, value, status: 200 });

/** A server with a log of this size, which can be cut off. */
function server(size: number) {
  const asked: number[] = [];
  let apply: (frames: readonly Frame[]) => void = () => undefined;
  let isThere = true;
  const page = (from: number): number[] =>
    Array.from({ length: Math.min(pageLength, size - from) }, (_, at) => from + at);
  const reader = openLog('c', 'l', size, {
    entries: (from) => {
      asked.push(from);
      const entries = page(from).map((seq) => ({ seq, leaf: leafOf(seq) }));
      return Promise.resolve(isThere ? yes({ entries, size }) : { ok: false, kind: 'unreachable' });
    },
    payloads: (from) => Promise.resolve(yes({ payloads: page(from).map((seq) => ({ seq, payload: words(seq) })) })),
    follow: (_from, next) => {
      apply = next;
      return { stop: () => undefined };
    },
  });
  return {
    reader,
    asked,
    send: (...frames: readonly Frame[]): void => apply(frames),
    cut: (there: boolean): void => {
      isThere = there;
    },
  };
}

describe('a log read page by page', () => {
  it('asks for the page that holds an entry, once', async () => {
    const { reader, asked } = server(600);
    await Promise.all([reader.read(599), reader.read(520)]);
    await reader.read(599);
    expect(asked).toEqual([512]);
    expect(reader.view.get().entries.get(599)).toEqual({ seq: 599, leaf: leafOf(599), payload: words(599) });
    expect(reader.view.get()).toMatchObject({ size: 600, isReading: false, failure: null });
  });

  it('reads all of it, and only what is missing', async () => {
    const { reader, asked } = server(600);
    await reader.read(300);
    expect(await reader.readAll()).toBe(true);
    expect(asked).toEqual([256, 0, 512]);
    expect(reader.view.get().entries.size).toBe(600);
  });

  it('says why it could not be read, and reads on afterwards', async () => {
    const { reader, cut } = server(600);
    cut(false);
    expect(await reader.readAll()).toBe(false);
    expect(reader.view.get().failure).toEqual({ ok: false, kind: 'unreachable' });
    cut(true);
    expect(await reader.readAll()).toBe(true);
    expect(reader.view.get().failure).toBeNull();
  });

  it('takes what comes live', async () => {
    const { reader, send } = server(3);
    reader.follow();
    await reader.readAll();
    send({ log: 'l', seq: 3, leaf: leafOf(3), payload: null });
    expect(reader.view.get().size).toBe(4);
    expect(reader.view.get().entries.get(3)?.payload).toBeNull();
  });

  it('drops at once what is erased while it is on screen', async () => {
    const { reader, send } = server(3);
    reader.follow();
    await reader.readAll();
    const leaf = '{"body":{"entry":1,"names":["text"]},"seq":3,"type":"payload.erased"}';
    send({ log: 'l', seq: 3, leaf, payload: null });
    expect(reader.view.get().entries.get(1)?.payload).toBeNull();
    expect(reader.view.get().entries.get(2)?.payload).toEqual(words(2));
  });
});
