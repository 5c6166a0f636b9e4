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

class Syncing implements LogSync {
  readonly state = createStore<LogSyncState>('idle');
  private readonly buffer = new Map<number, Frame>();
  private next: number;
  private reading: Promise<void> | null = null;
  private isStopped = false;

  constructor(private readonly options: LogSyncOptions) {
    this.next = options.from ?? 0;
  }

  readonly expected = (): number => this.next;

  readonly receive = (frame: Frame): void => {
    if (this.isStopped || frame.log !== this.options.log || frame.seq < this.next) return;
    this.hold(frame);
    if (this.reading !== null) return;
    this.drain();
    if (this.buffer.size > 0) void this.catchUp();
  };

  readonly catchUp = (): Promise<void> => {
    if (this.isStopped) return Promise.resolve();
    this.reading ??= this.readToHead();
    return this.reading;
  };

  readonly stop = (): void => {
    this.isStopped = true;
    this.buffer.clear();
    this.state.set('idle');
  };

  /** Hands on what is next, as far as it is held. False when whoever took it in has stopped the log. */
  private drain(): boolean {
    const ready: Frame[] = [];
    for (let frame = this.buffer.get(this.next); frame !== undefined; frame = this.buffer.get(this.next)) {
      this.buffer.delete(this.next);
      ready.push(frame);
      this.next += 1;
    }
    for (const seq of this.buffer.keys()) if (seq < this.next) this.buffer.delete(seq);
    if (ready.length > 0) this.options.apply(ready);
    return !this.isStopped;
  }

  private hold(frame: Frame): void {
    this.buffer.set(frame.seq, frame);
    if (this.buffer.size > bufferLimit) this.buffer.delete(Math.min(...this.buffer.keys()));
  }

  /** One page into the buffer; how far the log is known to go, and whether there may be more behind it. */
  private async readPage(): Promise<Answer<{ size: number; isLast: boolean }>> {
    const { log, fetchEntries, fetchPayloads } = this.options;
    const from = this.next - (this.next % pageLength);
    const page = await fetchEntries(from);
    if (!page.ok) return page;
    // A full page is kept for ever by caches, so it says no more than that it is full.
    const isLast = page.value.entries.length < pageLength;
    const { size } = page.value;
    if (size <= this.next) return { ...page, value: { size, isLast } };
    const beside = await fetchPayloads(from);
    if (!beside.ok) return beside;
    const payloads = new Map(beside.value.payloads.map(({ seq, payload }) => [seq, payload]));
    for (const { seq, leaf } of page.value.entries) {
      if (seq >= this.next) this.buffer.set(seq, { log, seq, leaf, payload: payloads.get(seq) ?? null });
    }
    return { ...page, value: { size, isLast } };
  }

  private async readToHead(): Promise<void> {
    try {
      for (let tries = 0; !this.isStopped;) {
        this.state.set('reading');
        const before = this.next;
        if (this.settle(await this.readPage()) === 'done') return;
        if (this.next > before) {
          tries = 0;
          continue;
        }
        await this.pause(tries);
        tries += 1;
      }
    } finally {
      // In the same turn in which the head was reached: a frame that comes in the next is drained, and not held for nobody.
      this.reading = null;
    }
  }

  /** Takes in what was read; whether the log is at its head, refused or stopped, or must be read on. */
  private settle(answer: Answer<{ size: number; isLast: boolean }>): 'done' | 'more' {
    if (this.isStopped) return 'done';
    if (!answer.ok) {
      if (answer.kind !== 'refusal' || answer.status >= 500) return 'more';
      this.state.set('refused');
      return 'done';
    }
    if (!this.drain()) return 'done';
    const { isLast, size } = answer.value;
    if (!isLast || this.next < size || this.buffer.size > 0) return 'more';
    this.state.set('live');
    return 'done';
  }

  private async pause(tries: number): Promise<void> {
    this.state.set('waiting');
    await this.options.wait(pauses[Math.min(tries, pauses.length - 1)] ?? 8000);
  }
}

/**
 * Keeps a log in step: subscribe and buffer, read to the head, drain. Applies `seq === expected`, ignores lower,
 * fetches on higher. Nothing is skipped and nothing comes twice, whatever the network does.
 */
export function createLogSync(options: LogSyncOptions): LogSync {
  return new Syncing(options);
}
