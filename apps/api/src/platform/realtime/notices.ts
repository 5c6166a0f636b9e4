import { Inject, Injectable, Logger } from '@nestjs/common';
import pg from 'pg';
import { CONFIG, type Config } from '../config/config';

export type NoticeListener = (payload: string) => void;

const retryMilliseconds = 500;

/** The node's one connection for LISTEN. If it is lost it is made anew; what was missed, the look at the sizes finds. */
@Injectable()
export class Notices {
  private readonly logger = new Logger('Notices');
  private readonly listeners = new Map<string, NoticeListener>();
  private client: pg.Client | undefined;
  private timer: NodeJS.Timeout | undefined;
  private stopped = false;

  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Before `start`; one listener for a channel. */
  on(channel: string, listener: NoticeListener): void {
    this.listeners.set(channel, listener);
  }

  async start(): Promise<void> {
    if (this.stopped) return;
    const client = new pg.Client({ connectionString: this.config.DATABASE_URL, application_name: 'concord notices' });
    client.on('error', () => this.lost(client));
    client.on('end', () => this.lost(client));
    client.on('notification', ({ channel, payload }) => this.listeners.get(channel)?.(payload ?? ''));
    this.client = client;
    try {
      await client.connect();
      for (const channel of this.listeners.keys()) await client.query(`LISTEN ${client.escapeIdentifier(channel)}`);
    } catch (error) {
      this.logger.warn(`not listening: ${error instanceof Error ? error.message : String(error)}`);
      this.lost(client);
    }
  }

  async stop(): Promise<void> {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end().catch(() => undefined);
  }

  private lost(client: pg.Client): void {
    if (this.stopped || client !== this.client) return;
    this.client = undefined;
    client.end().catch(() => undefined);
    this.timer = setTimeout(() => void this.start(), retryMilliseconds).unref();
  }
}
