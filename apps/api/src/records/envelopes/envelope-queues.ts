import { Inject, Injectable } from '@nestjs/common';
import { Writers } from '../../platform/database/data-sources';
import { HeadSignal } from '../../platform/realtime/head-signal';
import { busy, type ActOutcome } from '../act';
import { isContention } from '../database-error';
import { carryOutBatch, type BatchResult } from './carry-out-batch';
import type { EnvelopeCommand, EnvelopeHandler } from './envelope-handler';
import { EnvelopeQueue } from './envelope-queue';

/** More than this wait for one envelope only when the database is in trouble; then the client is told to come again. */
export const queueLimit = 4096;

/** The queues of this node, one for each envelope and kind of command that has something waiting. */
@Injectable()
export class EnvelopeQueues {
  private readonly queues = new Map<string, Map<object, unknown>>();

  constructor(
    @Inject(Writers) private readonly writers: Writers,
    @Inject(HeadSignal) private readonly signal: HeadSignal,
  ) {}

  enqueue<S, C extends EnvelopeCommand, R, T>(
    log: string,
    command: C,
    handler: EnvelopeHandler<S, C, R, T>,
  ): Promise<ActOutcome<T>> {
    const queue = this.queueFor(log, handler);
    return queue.enqueue(command);
  }

  private queueFor<S, C extends EnvelopeCommand, R, T>(
    log: string,
    handler: EnvelopeHandler<S, C, R, T>,
  ): EnvelopeQueue<C, T> {
    const ofLog = this.queues.get(log) ?? new Map<object, unknown>();
    this.queues.set(log, ofLog);
    // Keyed by the handler, so what lies under it was made below for the same C and T.
    const held = ofLog.get(handler) as EnvelopeQueue<C, T> | undefined;
    if (held !== undefined) return held;
    const queue = new EnvelopeQueue<C, T>(
      queueLimit,
      (commands) => this.commit(log, commands, handler),
      () => {
        ofLog.delete(handler);
        if (ofLog.size === 0) this.queues.delete(log);
      },
    );
    ofLog.set(handler, queue);
    return queue;
  }

  private async commit<S, C extends EnvelopeCommand, R, T>(
    log: string,
    commands: readonly C[],
    handler: EnvelopeHandler<S, C, R, T>,
  ): Promise<readonly ActOutcome<T>[]> {
    try {
      const result: BatchResult<T> = await this.writers.transaction('READ COMMITTED', (manager) =>
        carryOutBatch(manager, log, commands, handler),
      );
      this.signal.committed(result.heads);
      return result.outcomes;
    } catch (error) {
      if (isContention(error)) return commands.map(() => busy);
      throw error;
    }
  }
}
