import type { JsonValue } from '@concord/ledger';
import { Inject, Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isTakenId } from '../consultations/impossible-facts';
import type { Refusal } from '../platform/http/problem';
import { isRefusal, type ActOutcome } from '../records/act';
import { InstallationLog } from '../records/logs/installation-log';
import { conflict } from '../records/receipts/receipts';
import { Recorder } from '../records/recorder';
import type { OfficeFact } from './office-facts';

export interface OfficeRequest {
  /** The account that acts, or `system`. */
  readonly actor: string;
  readonly commandId: string;
  /** What was asked, to tell a repetition from a conflict. Never a password, never what is in a link. */
  readonly content: JsonValue;
}

export interface OfficeContext {
  readonly manager: EntityManager;
  /** The time of the act, as its entries have it. */
  readonly now: string;
}

export type OfficeWork<T> = (context: OfficeContext) => Promise<{ facts: readonly OfficeFact[]; answer: T } | Refusal>;

/** Every act on accounts, grants, the body and its register: into the installation's log, in one transaction. */
@Injectable()
export class OfficeActs {
  constructor(
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(InstallationLog) private readonly log: InstallationLog,
  ) {}

  /** The answer is kept with the receipt: it must hold no secret. */
  async perform<T>(request: OfficeRequest, work: OfficeWork<T>): Promise<ActOutcome<T>> {
    try {
      return await this.recorded(request, work);
    } catch (error) {
      // An id that the client calls new and that is taken: nothing is written.
      if (isTakenId(error)) return conflict;
      throw error;
    }
  }

  private recorded<T>({ actor, commandId, content }: OfficeRequest, work: OfficeWork<T>): Promise<ActOutcome<T>> {
    const log = this.log.id;
    return this.recorder.act({ actor, capacity: null, commandId, content, logs: [log] }, async ({ manager, now }) => {
      const decided = await work({ manager, now });
      if (isRefusal(decided)) return decided;
      return { facts: decided.facts.map((fact) => ({ log, v: 1, ...fact })), answer: decided.answer };
    });
  }
}
