import { Inject, Injectable } from '@nestjs/common';
import { Readers } from '../platform/database/data-sources';
import { delegateOfAccount } from '../delegations/delegates.queries';
import { mayReadLog } from '../delegations/readable-logs';
import { LogAccess } from '../records/log-access';
import { RecordReader } from '../records/reading/record-reader';
import type { Head } from '../records/logs/head';
import { consultationOf } from './consultations.queries';

/** Who reads which log of a consultation. An installation log is read by nobody through this door. */
@Injectable()
export class ConsultationLogAccess extends LogAccess {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(RecordReader) private readonly records: RecordReader,
  ) {
    super();
  }

  async canRead(account: string, log: string): Promise<boolean> {
    const head = await this.records.head(log);
    if (head === undefined || head.consultationId === null) return false;
    return (await this.allowed(account, head.consultationId, [head])).length > 0;
  }

  async readableLogs(account: string, consultation: string): Promise<string[]> {
    const heads = await this.records.readHeads(consultation);
    return (await this.allowed(account, consultation, heads)).map(({ log }) => log);
  }

  private async allowed(account: string, consultation: string, heads: readonly Head[]): Promise<Head[]> {
    const { manager } = this.readers;
    const delegate = await delegateOfAccount(manager, consultation, account);
    const subject = await consultationOf(manager, consultation);
    if (delegate === null || subject === null) return [];
    const { observersRead } = subject.body.ruleSet;
    return heads.filter((head) => mayReadLog(delegate, observersRead, head));
  }
}
