import { formatCheckpoint, signNote } from '@concord/ledger';
import { Inject, Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Readers, Writers } from '../../platform/database/data-sources';
import { HeadSignal } from '../../platform/realtime/head-signal';
import { isSealed, rootOf, type Head } from '../logs/head';
import { readHead } from '../reading/read-head';
import { SigningKeys } from './signing-keys';

/** However fast a log grows, it is signed no more often than this. */
const pauseMilliseconds = 200;
const retryMilliseconds = 2_000;

/** Signs heads after COMMIT. No answer waits for it; what a fallen node left unsigned is signed at the next start. */
@Injectable()
export class CheckpointKeeper implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly logger = new Logger('Checkpoints');
  private readonly unsigned = new Set<string>();
  private running: Promise<void> | undefined;
  private stopped = false;
  private stopListening: (() => void) | undefined;
  private wake: (() => void) | undefined;

  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(Readers) private readonly readers: Readers,
    @Inject(HeadSignal) private readonly signal: HeadSignal,
    @Inject(SigningKeys) private readonly keys: SigningKeys,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    this.stopListening = this.signal.onCommitted(({ log }) => this.want(log));
    const rows: { log: string }[] = await this.readers.query(
      `SELECT h.log_id::text AS log FROM heads AS h WHERE h.size > 0 AND NOT EXISTS
         (SELECT FROM checkpoints AS c WHERE c.log_id = h.log_id AND c.size = h.size)`,
    );
    for (const { log } of rows) this.want(log);
  }

  async onModuleDestroy(): Promise<void> {
    this.stopped = true;
    this.stopListening?.();
    this.wake?.();
    await this.running;
  }

  /** The note over the log as it is now; undefined of a log that is empty, sealed or not there. */
  async sign(log: string): Promise<string | undefined> {
    const head = await readHead(this.readers, log);
    return head === undefined || head.size === 0 || isSealed(head) ? undefined : this.signHead(head);
  }

  /** The note over a log as it was when `head` was read; kept, unless there is one for that size. */
  async signHead(head: Head): Promise<string> {
    const signer = await this.keys.signerOf(head);
    const text = formatCheckpoint({ origin: signer.key.name, size: head.size, root: rootOf(head) });
    const signed = signNote(text, [signer]);
    if (!signed.ok) throw new Error(`checkpoint of ${head.log}: ${signed.code}`);
    await this.writers.query(
      'INSERT INTO checkpoints (log_id, size, note) VALUES ($1, $2, $3) ON CONFLICT (log_id, size) DO NOTHING',
      [head.log, head.size, signed.note],
    );
    return signed.note;
  }

  private want(log: string): void {
    this.unsigned.add(log);
    if (!this.stopped) this.running ??= this.run();
  }

  private async run(): Promise<void> {
    while (this.unsigned.size > 0 && !this.stopped) {
      const logs = [...this.unsigned];
      this.unsigned.clear();
      const failed: string[] = [];
      for (const log of logs) await this.sign(log).catch((error: unknown) => failed.push(this.warn(log, error)));
      for (const log of failed) this.unsigned.add(log);
      await this.pause(failed.length > 0 ? retryMilliseconds : pauseMilliseconds);
    }
    // In the same turn in which nothing was left: a log wanted in the next begins a round of its own.
    this.running = undefined;
  }

  private warn(log: string, error: unknown): string {
    this.logger.warn(`log ${log} could not be signed yet: ${error instanceof Error ? error.message : String(error)}`);
    return log;
  }

  private async pause(milliseconds: number): Promise<void> {
    await new Promise<void>((resolve) => {
      const timer = setTimeout(resolve, milliseconds);
      this.wake = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }
}
