import { Inject, Injectable } from '@nestjs/common';
import type { JsonObject } from '@concord/ledger';
import type { ActReceipt } from '@concord/contracts';
import { refuse } from '@concord/procedure';
import type { Actor, Audience, Capacity, Consultation, Decision, Delegate, NewFact } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { delegateOfAccount } from '../delegations/delegates.queries';
import { Readers } from '../platform/database/data-sources';
import { refusal, type Refusal } from '../platform/http/problem';
import type { ActContext, ActOutcome, LogCommand, NewFact as RecordFact } from '../records/act';
import { Projections } from '../records/projections';
import { conflict } from '../records/receipts/receipts';
import { Recorder, type Work } from '../records/recorder';
import { consultationOf } from './consultations.queries';
import { fitsAnEntry, isTakenId } from './impossible-facts';
import { LogDirectory } from './log-directory';

/** One command of one person: what was asked, of which consultation, by whom. */
export interface ActRequest {
  readonly consultation: string;
  readonly account: string;
  readonly act: { readonly commandId: string; readonly capacity: string };
  /** The audiences that the decision may write to; their heads are locked first. Some depend on the group acted for. */
  readonly audiences: readonly Audience[] | ((capacity: Capacity) => readonly Audience[]);
}

/** What a decision is made on: all of it read after the lock, in the act's own transaction. */
export interface DecisionContext {
  readonly manager: EntityManager;
  readonly record: ActContext;
  readonly actor: Actor;
  readonly consultation: Consultation;
  readonly now: string;
}

/** The ids of the logs to write to: by audience, as the decider names them. */
export const audienceKey = (audience: Audience): string =>
  audience.kind === 'group'
    ? `group:${audience.group}`
    : audience.kind === 'envelope'
      ? audience.envelope
      : audience.kind;

/** Every command of the features goes through here: lock, look who acts, decide, write rows, record, answer. */
@Injectable()
export class Acts {
  constructor(
    @Inject(Recorder) private readonly recorder: Recorder,
    @Inject(Projections) private readonly projections: Projections,
    @Inject(LogDirectory) private readonly logs: LogDirectory,
    @Inject(Readers) private readonly readers: Readers,
  ) {}

  async perform(
    request: ActRequest,
    decide: (context: DecisionContext) => Promise<Decision>,
  ): Promise<ActReceipt | Refusal> {
    const { consultation, account, act, audiences } = request;
    // Only the name under which the act is kept; whether this person may still do it is asked after the lock.
    const delegate = await delegateOfAccount(this.readers.manager, consultation, account);
    if (delegate === null) return refuse('consultation.notFound');
    const logs = await this.logs.idsOf(consultation, audiencesFor(delegate, act.capacity, audiences));
    const outcome = await this.recorded(
      // A parsed body is JSON already; what it holds beyond id and capacity tells a repetition from a conflict.
      {
        actor: delegate.id,
        capacity: act.capacity,
        commandId: act.commandId,
        content: act,
        logs: [...logs.values()],
      },
      async (record) => {
        const decision = await this.decision(request, record, decide);
        if (!decision.ok) return refusalOf(decision);
        if (!decision.facts.every(fitsAnEntry)) return refusal('entry.tooLong');
        await this.projections.write(record.manager, decision.facts, { consultation, now: record.now });
        return { facts: decision.facts.map((made) => recordFact(made, logs)), answer: null };
      },
    );
    return receiptOf(outcome);
  }

  /** An id that the client calls new and that is taken is a conflict: nothing is written. */
  private async recorded(command: LogCommand, work: Work<null>): Promise<ActOutcome<null>> {
    try {
      return await this.recorder.act(command, work);
    } catch (error) {
      if (isTakenId(error)) return conflict;
      throw error;
    }
  }

  private async decision(
    { consultation: id, account, act }: ActRequest,
    record: ActContext,
    decide: (context: DecisionContext) => Promise<Decision>,
  ): Promise<Decision> {
    const { manager, now } = record;
    const consultation = await consultationOf(manager, id);
    const delegate = await delegateOfAccount(manager, id, account);
    if (consultation === null || delegate === null) return refuse('consultation.notFound');
    const actor = actorOf(delegate, act.capacity);
    return actor === null ? refuse('capacity.notYours') : decide({ manager, record, actor, consultation, now });
  }
}

/** A capacity that is not theirs names no group, so nothing is held for it; after the lock it is refused. */
function audiencesFor(delegate: Delegate, capacity: string, audiences: ActRequest['audiences']): readonly Audience[] {
  if (typeof audiences !== 'function') return audiences;
  const chosen = delegate.capacities.find(({ id }) => id === capacity);
  return chosen === undefined ? [] : audiences(chosen);
}

/** The person in the capacity chosen; null when it is not one of theirs. */
export function actorOf(delegate: Delegate, capacity: string): Actor | null {
  const chosen = delegate.capacities.find(({ id }) => id === capacity);
  return chosen === undefined ? null : { delegate: delegate.id, capacity: chosen };
}

/** A decider's fact as the record takes it; an audience whose head was not locked is a fault of the caller. */
export function recordFact(made: NewFact, logs: ReadonlyMap<string, string>): RecordFact {
  const { audience } = made;
  // An envelope is named by its log's id, and may have been made by this very act.
  const log = audience.kind === 'envelope' ? audience.envelope : logs.get(audienceKey(audience));
  if (log === undefined) throw new Error(`no log is held for ${audienceKey(audience)}`);
  const { type, v, body, erasable } = made;
  return { log, type, v, body: body as unknown as JsonObject, erasable: erasable as unknown as JsonObject };
}

/** The procedure's refusal as the edge takes it. */
export function refusalOf({
  code,
  params,
  field,
}: {
  code: string;
  params?: Refusal['params'];
  field?: string;
}): Refusal {
  return refusal(code, params, field);
}

export function receiptOf<T>(outcome: ActOutcome<T>): ActReceipt | Refusal {
  if (!outcome.ok) return outcome;
  return { receipts: outcome.receipt.map(({ log, seq, at }) => ({ log, seq, at })), replayed: outcome.replayed };
}
