import { Injectable, Logger } from '@nestjs/common';
import type { KnownHead } from './head-signal';
import type { FeedFrame, LogFeed } from './log-feed';
import { LogPump } from './log-pump';

/** The pumps of the logs that somebody on this node follows. */
@Injectable()
export class LogPumps {
  private readonly logger = new Logger('Pump');
  private readonly pumps = new Map<string, Promise<LogPump>>();

  /** The pump of a log, begun at the head; everything after that comes by frame. */
  of(log: string, feed: LogFeed, send: (frame: FeedFrame) => void): Promise<LogPump> {
    const held = this.pumps.get(log);
    if (held !== undefined) return held;
    const begun = this.begin(log, feed, send);
    this.pumps.set(log, begun);
    begun.catch(() => this.pumps.delete(log));
    return begun;
  }

  wake({ log, size }: KnownHead): void {
    void this.pumps.get(log)?.then(
      (pump) => pump.wake(size),
      () => undefined,
    );
  }

  forget(log: string): void {
    const held = this.pumps.get(log);
    this.pumps.delete(log);
    void held?.then(
      (pump) => pump.stop(),
      () => undefined,
    );
  }

  get logs(): string[] {
    return [...this.pumps.keys()];
  }

  private async begin(log: string, feed: LogFeed, send: (frame: FeedFrame) => void): Promise<LogPump> {
    const [head] = await feed.sizes([log]);
    const source = { read: (from: number, limit: number) => feed.read(log, from, limit) };
    return new LogPump(head?.size ?? 0, source, send, (error) => {
      this.logger.warn(`log ${log}: ${error instanceof Error ? error.message : String(error)}`);
    });
  }
}
