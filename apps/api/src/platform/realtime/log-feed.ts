import type { KnownHead } from './head-signal';

/** One entry as it goes out. `leaf` is the text that was hashed; `payload` what may be erased, null where nothing is left. */
export interface FeedFrame {
  readonly log: string;
  readonly seq: number;
  readonly leaf: string;
  readonly payload: object | null;
}

/** Where the stream comes from and who may have it, provided by the feature that keeps the record. */
export abstract class LogFeed {
  /** Asked at every subscription. */
  abstract mayRead(accountId: string, log: string): Promise<boolean>;
  /** The sizes of these logs, in one look at the table. */
  abstract sizes(logs: readonly string[]): Promise<readonly KnownHead[]>;
  /** At most `limit` frames from `from` on, in order. */
  abstract read(log: string, from: number, limit: number): Promise<readonly FeedFrame[]>;
}
