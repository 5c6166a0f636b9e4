import type { Answer } from './answer';
import { createStore, type Store } from './store';

/** One entry of a log as it comes live: its canonical text, and what may be erased beside it (null once erased). */
export interface Frame {
  log: string;
  seq: number;
  leaf: string;
  payload: object | null;
}

export interface EntryPage {
  entries: readonly { seq: number; leaf: string }[];
  /** Entries in the log when the page was read. */
  size: number;
}

export interface PayloadPage {
  payloads: readonly { seq: number; payload: object | null }[];
}

export interface LogSyncOptions {
  log: string;
  /** GET …/entries?from= */
  fetchEntries: (from: number) => Promise<Answer<EntryPage>>;
  /** GET …/payloads?from= */
  fetchPayloads: (from: number) => Promise<Answer<PayloadPage>>;
  /** Called with consecutive frames, in order, each exactly once. */
  apply: (frames: readonly Frame[]) => void;
  /** First seq not yet held: that of a view fetched before, or 0. */
  from?: number;
  wait: (milliseconds: number) => Promise<void>;
}

/** `reading` while catching up, `live` in step with the head, `waiting` between tries, `refused` when told no. */
export type LogSyncState = 'idle' | 'reading' | 'live' | 'waiting' | 'refused';

export interface LogSync {
  /** Hand every frame of the socket here, also while reading. */
  receive: (frame: Frame) => void;
  /** Reads to the head. Call after subscribing, and again at each reconnection. */
  catchUp: () => Promise<void>;
  stop: () => void;
  /** Next seq to come. */
  expected: () => number;
  state: Store<LogSyncState>;
}

/** Entries come in pages aligned to this many, so that full pages can be cached for ever. */
const pageLength = 256;
/** Frames held back while reading; beyond it the oldest go, and the reading fetches them again. */
const bufferLimit = 4096;
const pauses = [500, 1000, 2000, 4000, 8000];

/**
 * Keeps a log in step: subscribe and buffer, read to the head, drain. Applies `seq === expected`, ignores lower,
 * fetches on higher. Nothing is skipped and nothing comes twice, whatever the network does.
 */
export function createLogSync(options: LogSyncOptions): LogSync {
  const state = createStore<LogSyncState>('idle');
  const buffer = new Map<number, Frame>();
  let expected = options.from ?? 0;
  let reading: Promise<void> | null = null;
  let stopped = false;

  function drain(): void {
    const ready: Frame[] = [];
    for (let frame = buffer.get(expected); frame !== undefined; frame = buffer.get(expected)) {
      buffer.delete(expected);
      ready.push(frame);
      expected += 1;
    }
    for (const seq of buffer.keys()) if (seq < expected) buffer.delete(seq);
    if (ready.length > 0) options.apply(ready);
  }

  function hold(frame: Frame): void {
    buffer.set(frame.seq, frame);
    if (buffer.size > bufferLimit) buffer.delete(Math.min(...buffer.keys()));
  }

  /** One page into the buffer; how far the log is known to go, and whether there may be more behind it. */
  async function readPage(): Promise<Answer<{ size: number; isLast: boolean }>> {
    const from = expected - (expected % pageLength);
    const page = await options.fetchEntries(from);
    if (!page.ok) return page;
    // A full page is kept for ever by caches, so it says no more than that it is full.
    const isLast = page.value.entries.length < pageLength;
    const { size } = page.value;
    if (size <= expected) return { ...page, value: { size, isLast } };
    const beside = await options.fetchPayloads(from);
    if (!beside.ok) return beside;
    const payloads = new Map(beside.value.payloads.map(({ seq, payload }) => [seq, payload]));
    for (const { seq, leaf } of page.value.entries) {
      if (seq >= expected) buffer.set(seq, { log: options.log, seq, leaf, payload: payloads.get(seq) ?? null });
    }
    return { ...page, value: { size, isLast } };
  }

  async function readToHead(): Promise<void> {
    let tries = 0;
    while (!stopped) {
      state.set('reading');
      const before = expected;
      const answer = await readPage();
      if (stopped) return;
      if (answer.ok) {
        drain();
        if (answer.value.isLast && expected >= answer.value.size && buffer.size === 0) return state.set('live');
        if (expected > before) {
          tries = 0;
          continue;
        }
      } else if (answer.kind === 'refusal' && answer.status < 500) {
        return state.set('refused');
      }
      state.set('waiting');
      await options.wait(pauses[Math.min(tries, pauses.length - 1)] ?? 8000);
      tries += 1;
    }
  }

  function catchUp(): Promise<void> {
    reading ??= readToHead().finally(() => {
      reading = null;
    });
    return reading;
  }

  return {
    receive: (frame) => {
      if (stopped || frame.log !== options.log || frame.seq < expected) return;
      hold(frame);
      if (reading !== null) return;
      drain();
      if (buffer.size > 0) void catchUp();
    },
    catchUp,
    stop: () => {
      stopped = true;
      buffer.clear();
      state.set('idle');
    },
    expected: () => expected,
    state,
  };
}
