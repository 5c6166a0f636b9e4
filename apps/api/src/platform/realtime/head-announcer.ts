import { Inject, Injectable, Logger } from '@nestjs/common';
import { Writers } from '../database/data-sources';
import type { KnownHead } from './head-signal';

/** Channel on which the nodes tell each other how far a log goes: `<log> <size>`, and nothing else. */
export const headsChannel = 'concord_heads';

/** Tells the other nodes, in a statement of its own after COMMIT; what gathers while one is under way goes in the next. */
@Injectable()
export class HeadAnnouncer {
  private readonly logger = new Logger('Notices');
  private waiting = new Map<string, number>();
  private running = false;

  constructor(@Inject(Writers) private readonly writers: Writers) {}

  announce({ log, size }: KnownHead): void {
    this.waiting.set(log, size);
    if (!this.running) void this.run();
  }

  private async run(): Promise<void> {
    this.running = true;
    while (this.waiting.size > 0) {
      const payloads = [...this.waiting].map(([log, size]) => `${log} ${size}`);
      this.waiting = new Map();
      await this.writers
        .query('SELECT pg_notify($1, payload) FROM unnest($2::text[]) AS payload', [headsChannel, payloads])
        // The others look for themselves once a second.
        .catch((error: unknown) => this.logger.warn(`not announced: ${String(error)}`));
    }
    this.running = false;
  }
}

export function headIn(payload: string): KnownHead | undefined {
  const [, log, size] = /^([0-9a-f-]{36}) (\d{1,15})$/.exec(payload) ?? [];
  return log === undefined || size === undefined ? undefined : { log, size: Number(size) };
}
