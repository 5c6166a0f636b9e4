import { Inject, Injectable } from '@nestjs/common';
import { Writers } from '../platform/database/data-sources';
import { HeadSignal } from '../platform/realtime/head-signal';
import type { Refusal } from '../platform/http/problem';
import { busy, isRefusal, type Act, type ActContext, type ActOutcome, type LogCommand } from './act';
import type { FactReceipt, NewFact } from './act';
import { ActTransaction } from './act-transaction';
import { isContention, isReceiptTwice } from './database-error';
import { EnvelopeQueues } from './envelopes/envelope-queues';
import type { EnvelopeCommand, EnvelopeHandler } from './envelopes/envelope-handler';
import type { LogSpec } from './logs/head';
import { Receipts, writeReceipts } from './receipts/receipts';

export type Work<T> = (context: ActContext) => Promise<Act<T> | Refusal>;

/** Carries what must be undone out of the transaction; a refusal leaves no trace, its receipt included. */
class RolledBack extends Error {
  constructor(readonly outcome: Refusal) {
    super(outcome.code);
  }
}

/** The only way onto the record. */
@Injectable()
export class Recorder {
  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(HeadSignal) private readonly signal: HeadSignal,
    @Inject(EnvelopeQueues) private readonly envelopes: EnvelopeQueues,
  ) {}

  /**
   * One command, one transaction: lock the heads, read the time, look for a receipt, decide, write, COMMIT; only then
   * answer and wake the pump. Nothing but SQL may happen in `work`.
   */
  async act<T>(command: LogCommand, work: Work<T>): Promise<ActOutcome<T>> {
    try {
      return await this.once(command, work);
    } catch (error) {
      if (isReceiptTwice(error)) return this.once(command, work);
      if (isContention(error)) return busy;
      throw error;
    }
  }

  /** Into a division's or a sealed round's envelope, together with whatever else has queued for it. */
  actInEnvelope<S, C extends EnvelopeCommand, R, T>(
    log: string,
    command: C,
    handler: EnvelopeHandler<S, C, R, T>,
  ): Promise<ActOutcome<T>> {
    return this.envelopes.enqueue(log, command, handler);
  }

  /** In the caller's transaction; the new log is held by it. */
  createLog(context: ActContext, spec: LogSpec): Promise<string> {
    return context.createLog(spec);
  }

  /** In the caller's transaction, at once: for acts whose later facts cite the seq or the root of earlier ones. */
  appendInTransaction(context: ActContext, facts: readonly NewFact[]): Promise<FactReceipt[]> {
    return context.append(facts);
  }

  private async once<T>(command: LogCommand, work: Work<T>): Promise<ActOutcome<T>> {
    let transaction: ActTransaction | undefined;
    try {
      const outcome = await this.writers.transaction('READ COMMITTED', async (manager) => {
        transaction = await ActTransaction.begin(manager, command.logs, command);
        return carryOut(transaction, command, work);
      });
      if (transaction !== undefined) this.signal.committed(transaction.grownHeads());
      return outcome;
    } catch (error) {
      if (error instanceof RolledBack) return error.outcome;
      throw error;
    }
  }
}

async function carryOut<T>(transaction: ActTransaction, command: LogCommand, work: Work<T>): Promise<ActOutcome<T>> {
  const earlier = (await Receipts.load(transaction.manager, [command])).answerTo<T>(command);
  if (earlier !== undefined) return earlier;
  const decided = await work(transaction);
  if (isRefusal(decided)) throw new RolledBack(decided);
  await transaction.append(decided.facts);
  const facts = [...transaction.appended];
  await writeReceipts(transaction.manager, [{ command, facts, answer: decided.answer }]);
  return { ok: true, answer: decided.answer, receipt: facts, replayed: false };
}
