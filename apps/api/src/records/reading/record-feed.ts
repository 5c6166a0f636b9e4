import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../../platform/database/data-sources';
import type { KnownHead } from '../../platform/realtime/head-signal';
import { LogFeed, type FeedFrame } from '../../platform/realtime/log-feed';
import { LogGate } from './log-gate';
import { RecordReader } from './record-reader';

/** The record as the live stream sees it. */
@Injectable()
export class RecordFeed extends LogFeed {
  constructor(
    @Inject(LogGate) private readonly gate: LogGate,
    @Inject(RecordReader) private readonly reader: RecordReader,
    @Inject(Readers) private readonly readers: Readers,
  ) {
    super();
  }

  mayRead(accountId: string, log: string): Promise<boolean> {
    return this.gate.mayRead(accountId, log);
  }

  async sizes(logs: readonly string[]): Promise<readonly KnownHead[]> {
    const rows: { log: string; size: string }[] = await this.readers.query(
      'SELECT log_id::text AS log, size::text AS size FROM heads WHERE log_id = ANY($1::uuid[])',
      [logs],
    );
    return rows.map(({ log, size }) => ({ log, size: Number(size) }));
  }

  read(log: string, from: number, limit: number): Promise<readonly FeedFrame[]> {
    return this.reader.readFrames(log, from, limit);
  }
}
