import { payloadSchema, type Payload } from '@concord/contracts';
import { z } from 'zod/mini';
import type { Answer, Failure } from '../../lib/answer';
import { http } from '../../lib/api';
import { followLog } from '../../lib/follow-log';
import type { Frame } from '../../lib/log-sync';
import { createStore, type Store } from '../../lib/store';

/** One entry as the server gave it: the bytes that were hashed, and what of it is not erased. */
export interface LogEntry {
  readonly seq: number;
  readonly leaf: string;
  readonly payload: Payload | null;
}

export interface LogView {
  /** Entries that the log is known to have. */
  readonly size: number;
  /** Those that were read, by their number. */
  readonly entries: ReadonlyMap<number, LogEntry>;
  readonly isReading: boolean;
  /** Why the last reading did not work. */
  readonly failure: Failure | null;
}

export interface LogReader {
  readonly view: Store<LogView>;
  /** Reads the page that holds `seq`, unless it is there already. False when it could not be read. */
  readonly read: (seq: number) => Promise<boolean>;
  /** Reads every page that is missing, oldest first, up to `size` entries where more are known of. False when one could not be read. */
  readonly readAll: (size?: number) => Promise<boolean>;
  /** Takes entries live until the returned function is called. */
  readonly follow: () => () => void;
}

export interface LogReaderDependencies {
  entries: (from: number) => Promise<Answer<{ entries: { seq: number; leaf: string }[]; size: number }>>;
  payloads: (from: number) => Promise<Answer<{ payloads: { seq: number; payload: Payload | null }[] }>>;
  follow: (from: number, apply: (frames: readonly Frame[]) => void) => { stop: () => void };
}

/** Entries come in pages aligned to this many. */
export const pageLength = 256;

const entryPage = z.object({ entries: z.array(z.object({ seq: z.int(), leaf: z.string() })), size: z.int() });
const payloadPage = z.object({
  payloads: z.array(z.object({ seq: z.int(), payload: z.nullable(z.unknown()) })),
});

function readPayloadPage(body: unknown) {
  const page = payloadPage.parse(body);
  return {
    payloads: page.payloads.map(({ seq, payload }) => ({ seq, payload: payloadSchema.nullable().parse(payload) })),
  };
}

function overHttp(consultationId: string, log: string): LogReaderDependencies {
  const base = `/api/consultations/${consultationId}/logs/${log}`;
  return {
    entries: (from) => http.get(`${base}/entries?from=${from}`, (body) => entryPage.parse(body)),
    payloads: (from) => http.get(`${base}/payloads?from=${from}`, readPayloadPage),
    follow: (from, apply) => followLog({ consultationId, log, from, apply }),
  };
}

/** Names and entry of a fact that erases, else null. */
function erasureOf(leaf: string): { entry: number; names: readonly string[] } | null {
  if (!leaf.includes('"type":"payload.erased"')) return null;
  const { body } = JSON.parse(leaf) as { body?: { entry?: number; names?: readonly string[] } };
  return body?.entry === undefined || body.names === undefined ? null : { entry: body.entry, names: body.names };
}

function without(payload: Payload | null, names: readonly string[]): Payload | null {
  const left = Object.entries(payload ?? {}).filter(([name]) => !names.includes(name));
  return left.length === 0 ? null : Object.fromEntries(left);
}

class Reader implements LogReader {
  readonly view: Store<LogView>;
  private readonly underWay = new Map<number, Promise<boolean>>();

  constructor(
    size: number,
    private readonly dependencies: LogReaderDependencies,
  ) {
    this.view = createStore<LogView>({ size, entries: new Map(), isReading: false, failure: null });
  }

  readonly read = (seq: number): Promise<boolean> => {
    const from = seq - (seq % pageLength);
    if (seq < this.view.get().size && this.holds(from)) return Promise.resolve(true);
    const reading = this.underWay.get(from) ?? this.readPage(from).finally(() => this.settle(from));
    this.underWay.set(from, reading);
    this.change({ isReading: true });
    return reading;
  };

  readonly readAll = async (size = 0): Promise<boolean> => {
    for (let from = 0; from < Math.max(size, this.view.get().size); from += pageLength) {
      if (!(await this.read(from))) return false;
    }
    return size <= this.view.get().size || this.read(size - 1);
  };

  readonly follow = (): (() => void) => {
    const followed = this.dependencies.follow(this.view.get().size, (frames) => this.take(frames));
    return () => followed.stop();
  };

  /** Whether all that the page is known to have is here. */
  private holds(from: number): boolean {
    const { size, entries } = this.view.get();
    for (let seq = from; seq < Math.min(size, from + pageLength); seq += 1) if (!entries.has(seq)) return false;
    return true;
  }

  private async readPage(from: number): Promise<boolean> {
    const [page, beside] = await Promise.all([this.dependencies.entries(from), this.dependencies.payloads(from)]);
    if (!page.ok || !beside.ok) {
      this.change({ failure: page.ok ? (beside.ok ? null : beside) : page });
      return false;
    }
    const payloads = new Map(beside.value.payloads.map(({ seq, payload }) => [seq, payload]));
    this.hold(page.value.entries.map(({ seq, leaf }) => ({ seq, leaf, payload: payloads.get(seq) ?? null })));
    this.change({ failure: null });
    return true;
  }

  private take(frames: readonly Frame[]): void {
    this.hold(frames.map(({ seq, leaf, payload }) => ({ seq, leaf, payload: payload as Payload | null })));
  }

  private hold(arrived: readonly LogEntry[]): void {
    const { size, entries } = this.view.get();
    const held = new Map(entries);
    for (const entry of arrived) {
      held.set(entry.seq, entry);
      const erased = erasureOf(entry.leaf);
      const old = erased === null ? undefined : held.get(erased.entry);
      // What was erased since it was read here is not shown any longer.
      if (erased !== null && old !== undefined)
        held.set(old.seq, { ...old, payload: without(old.payload, erased.names) });
    }
    const last = arrived.reduce((most, { seq }) => Math.max(most, seq + 1), size);
    this.change({ entries: held, size: last });
  }

  private settle(from: number): void {
    this.underWay.delete(from);
    this.change({ isReading: this.underWay.size > 0 });
  }

  private change(part: Partial<LogView>): void {
    this.view.set({ ...this.view.get(), ...part });
  }
}

/** The entries of one log, read page by page as they are wanted. `size`: as many as the log is known to have. */
export function openLog(
  consultationId: string,
  log: string,
  size: number,
  dependencies: Partial<LogReaderDependencies> = {},
): LogReader {
  return new Reader(size, { ...overHttp(consultationId, log), ...dependencies });
}
