import type { FeedFrame } from './log-feed';

const framesAtOnce = 256;

export interface PumpSource {
  read(from: number, limit: number): Promise<readonly FeedFrame[]>;
}

/**
 * Sends one log's entries from the last one sent to the head, in order, each once. It is woken with the size that the
 * log is known to have; it reads what was committed and nothing else.
 */
export class LogPump {
  private running = false;
  private stopped = false;
  private head: number;

  constructor(
    private sentUpTo: number,
    private readonly source: PumpSource,
    private readonly send: (frame: FeedFrame) => void,
    private readonly onFault: (error: unknown) => void,
  ) {
    this.head = sentUpTo;
  }

  /** Entries that subscribers already had by frame or fetch by page: all before this one. */
  get sent(): number {
    return this.sentUpTo;
  }

  get isStopped(): boolean {
    return this.stopped;
  }

  /** Nobody follows any more; a read that is under way sends nothing. */
  stop(): void {
    this.stopped = true;
  }

  wake(size: number): void {
    if (size > this.head) this.head = size;
    if (!this.running && !this.stopped && this.head > this.sentUpTo) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    try {
      while (this.sentUpTo < this.head && !this.stopped) {
        const frames = await this.source.read(this.sentUpTo, framesAtOnce);
        if (frames.length === 0 || this.isStopped) break;
        for (const frame of frames) this.sendNext(frame);
      }
    } catch (error) {
      // The next word about this log, or the look at its size within a second, starts it again from here.
      this.onFault(error);
    } finally {
      this.running = false;
    }
  }

  private sendNext(frame: FeedFrame): void {
    if (frame.seq !== this.sentUpTo) throw new Error(`log ${frame.log} has a gap before ${frame.seq}`);
    this.send(frame);
    this.sentUpTo += 1;
  }
}
