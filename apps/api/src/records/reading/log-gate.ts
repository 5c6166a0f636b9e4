import { Inject, Injectable } from '@nestjs/common';
import { ModuleRef } from '@nestjs/core';
import type { AccessRule } from '../../platform/auth/access';
import { isSealed, type Head } from '../logs/head';
import { LogAccess } from '../log-access';
import { RecordReader } from './record-reader';

/** The one question that endpoints and sockets ask before a log is read. */
@Injectable()
export class LogGate {
  constructor(
    @Inject(ModuleRef) private readonly modules: ModuleRef,
    @Inject(RecordReader) private readonly reader: RecordReader,
  ) {}

  /** A sealed envelope is read by nobody, whatever the audience rule says. */
  async mayRead(accountId: string, log: string, consultationId?: string): Promise<boolean> {
    const head = await this.reader.head(log);
    if (head === undefined || isSealed(head)) return false;
    if (consultationId !== undefined && head.consultationId !== consultationId) return false;
    return this.access().canRead(accountId, log);
  }

  async readable(accountId: string, consultationId: string): Promise<Head[]> {
    const allowed = new Set(await this.access().readableLogs(accountId, consultationId));
    const heads = await this.reader.readHeads(consultationId);
    return heads.filter((head) => allowed.has(head.log) && !isSealed(head));
  }

  /** Found when it is asked for: it belongs to a feature to the right of this one. */
  private access(): LogAccess {
    return this.modules.get<LogAccess>(LogAccess, { strict: false });
  }
}

/** For endpoints with `:log` in their path. */
export const readersOfLog: AccessRule = {
  name: 'readersOfLog',
  allows: (context) => {
    const { log, consultation } = context.params;
    return isUuid(log) && context.resolve(LogGate).mayRead(context.account.id, log, consultation);
  },
};

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const isUuid = (text: string | undefined): text is string => text !== undefined && uuid.test(text);
