import type { Amendment, PreparedAmendment, Rebase } from './values/amendment';
import type { Comment, Disposition } from './values/comment';
import type { Id, Instant, Language } from './values/common';
import type { Consultation, Round, Sitting } from './values/consultation';
import type { Delegate, Delegation } from './values/delegate';
import type { Division, ResultRecord, RollLine } from './values/division';
import type { Position } from './values/position';
import type { Document, Instrument, Provision, Revision, Wording } from './values/text';

/**
 * Facts: what the record holds, past tense, one interface per type. `body` is all that decides; `erasable` lies beside the log with
 * its key and may be erased with every proof intact. A fact carries the whole new value of what it changes, never a delta.
 * A published (type, v) never changes; `docs/record-format.md` has one example of each.
 */
export interface FactShape {
  'consultation.created': { body: { consultation: Consultation } };
  'consultation.advanced': {
    body: { state: Consultation['state']; from: Consultation['state'] };
    erasable: { reason: string };
  };
  'delegation.admitted': { body: { delegation: Delegation } };
  'delegate.admitted': { body: { delegate: Omit<Delegate, 'name'> }; erasable: { name: string } };
  'instrument.registered': { body: { instrument: Instrument } };
  'document.added': { body: { document: Document } };
  'provision.added': { body: { provision: Provision } };
  'provision.decided': { body: { provision: Id; state: Provision['state']; division: Id } };
  /** Wordings follow, one fact per language, so that no entry grows past its limit. */
  'revision.made': { body: { revision: Omit<Revision, 'wordings' | 'at'> } };
  'revision.worded': { body: { provision: Id; revision: Id; language: Language; wording: Wording } };
  'round.planned': { body: { round: Round } };
  'round.opened': { body: { round: Round }; erasable: { reason: string } };
  'round.extended': { body: { round: Round } };
  'round.closed': { body: { round: Round } };
  'comment.submitted': { body: { comment: CommentBody }; erasable: { text: string } };
  /** In the group's log only. */
  'comment.shared': { body: { comment: CommentBody }; erasable: { text: string } };
  'comment.withdrawn': { body: { comment: Id } };
  'comment.disposed': {
    body: { comment: Id; disposition: Omit<Disposition, 'reason' | 'at'> };
    erasable: { reason: string };
  };
  /** In the group's log only. */
  'amendment.prepared': { body: { amendment: Omit<PreparedAmendment, 'rationale'> }; erasable: { rationale: string } };
  /** In the group's log only; it does not say which official amendment came of it. */
  'amendment.takenUp': { body: { prepared: Id } };
  'amendment.submitted': { body: { amendment: AmendmentBody }; erasable: { rationale: string } };
  'amendment.returned': { body: AmendmentMove; erasable: { reason: string } };
  /** By its mover, after a return: the whole operations again, and a rationale that clarifies. */
  'amendment.resubmitted': {
    body: AmendmentMove & { revision: Id; operations: Amendment['operations'] };
    erasable: { rationale: string };
  };
  /** By its mover, after the text changed: the whole operations again, on the text in force. Its number and its seconder stay. */
  'amendment.restated': {
    body: AmendmentMove & { revision: Id; operations: Amendment['operations']; languagesWaived: boolean };
    erasable: { rationale: string };
  };
  /**
   * By the decision that changed the text under it. Of one that is carried over, `revision` is the new one and the operations stand on
   * that; any other keeps what it was written for.
   */
  'amendment.rebased': {
    body: { amendment: Id; rebase: Rebase; revision: Id; operations: Amendment['operations'] };
  };
  /** `decidedBy` is the division whose result changed the text it was written for. */
  'amendment.fell': { body: AmendmentMove & { decidedBy: Id } };
  'amendment.seconded': { body: { amendment: Id; seconder: NonNullable<Amendment['seconder']> } };
  'amendment.received': { body: AmendmentMove & { number: number } };
  'amendment.translated': { body: { amendment: Id; operations: Amendment['operations']; state: Amendment['state'] } };
  'amendment.published': { body: AmendmentMove & { languagesWaived: boolean } };
  'amendment.called': { body: AmendmentMove };
  'amendment.moved': { body: AmendmentMove };
  'amendment.discussed': { body: AmendmentMove };
  'amendment.notMoved': { body: AmendmentMove };
  'amendment.withdrawn': { body: AmendmentMove };
  'amendment.decided': { body: AmendmentMove & { decidedBy: Id } };
  'position.stated': { body: { position: PositionBody }; erasable: { text: string } };
  'sitting.scheduled': { body: { sitting: Sitting } };
  'sitting.opened': { body: SittingMove & { openedAt: Instant } };
  'sitting.suspended': { body: SittingMove };
  'sitting.resumed': { body: SittingMove };
  'sitting.closed': { body: SittingMove & { closedAt: Instant } };
  'sitting.checkedIn': { body: { sitting: Id; capacities: readonly Id[] } };
  'sitting.called': { body: { sitting: Id; called: Sitting['called'] } };
  'division.announced': { body: { division: Division } };
  'division.opened': { body: { division: Id; openedAt: Instant; closesAt: Instant | null } };
  'division.declared': {
    body: { division: Id; closedAt: Instant; result: ResultRecord; envelope: { size: number; root: string } };
  };
  'division.annulled': { body: { division: Id; closedAt: Instant }; erasable: { reason: string } };
  'division.boxDestroyed': { body: { division: Id; destroyedAt: Instant } };
  /** By the record itself: the heads of the private logs, each behind a salted commitment. */
  'logs.anchored': { body: { due: Instant; anchors: readonly string[] } };
  /** In the private log: what opens its own anchor. */
  'log.anchored': { body: { due: Instant; epoch: number; root: string; size: number; salt: string } };
  /** Any log: what of one of its entries was erased; the entry itself stays. A reader drops it by reading anew. */
  'payload.erased': { body: { entry: number; names: readonly string[] } };
  /** Envelope: the frozen roll, in parts, before anything else. */
  'roll.frozen': { body: { division: Id; part: number; lines: readonly RollLine[] } };
  /** Envelope, record vote. `replaces` is the seq of the ballot it replaces. */
  'ballot.cast': { body: { capacity: Id; choice: 'for' | 'against' | 'abstain'; replaces: number | null } };
  /** Envelope, show of hands: that a line voted, and no more. */
  'ballot.counted': { body: { capacity: Id } };
  /** Envelope: its last entry; nothing follows. */
  'division.closed': { body: { division: Id; closedAt: Instant; result: ResultRecord } };
}

/** A comment without what is erasable, and without what only later facts tell. */
export type CommentBody = Omit<Comment, 'text' | 'at' | 'withdrawnAt' | 'disposition'>;
/** An amendment as submitted. */
export type AmendmentBody = Omit<
  Amendment,
  'rationale' | 'returnReason' | 'submittedAt' | 'receivedAt' | 'decidedBy' | 'rebase'
>;
/** A position as stated. */
export type PositionBody = Omit<Position, 'text' | 'at' | 'replacedBy'>;
export interface AmendmentMove {
  readonly amendment: Id;
  readonly state: Amendment['state'];
}
export interface SittingMove {
  readonly sitting: Id;
  readonly state: Sitting['state'];
}

export type FactType = keyof FactShape;
export type FactBody<T extends FactType> = FactShape[T]['body'];
/** Empty for a fact of which nothing may be erased. */
export type FactErasable<T extends FactType> = FactShape[T] extends { erasable: infer E }
  ? E
  : Readonly<Record<string, never>>;

/** Where a new fact goes; the record knows which log that is. */
export type Audience =
  | { readonly kind: 'plenary' }
  | { readonly kind: 'group'; readonly group: string }
  | { readonly kind: 'secretariat' }
  | { readonly kind: 'envelope'; readonly envelope: Id };

/** A fact that a decider made and nobody has recorded yet. */
export type NewFact = {
  [T in FactType]: {
    readonly audience: Audience;
    readonly type: T;
    readonly v: 1;
    readonly body: FactBody<T>;
    readonly erasable: Partial<FactErasable<T>>;
  };
}[FactType];

/** A fact as read from the record. `payload` lacks what was erased, and is null when all of it was. */
export type RecordedFact = {
  [T in FactType]: {
    readonly type: T;
    readonly v: number;
    readonly seq: number;
    readonly at: Instant;
    readonly actor: string;
    readonly capacity: string | null;
    readonly body: FactBody<T>;
    readonly payload: Partial<FactErasable<T>> | null;
  };
}[FactType];

/** Makes a new fact with its types checked against `FactShape`. */
export function fact<T extends FactType>(
  audience: Audience,
  type: T,
  body: FactBody<T>,
  erasable: Partial<FactErasable<T>> = {},
): Extract<NewFact, { type: T }> {
  return { audience, type, v: 1, body, erasable } as unknown as Extract<NewFact, { type: T }>;
}

export const plenary: Audience = { kind: 'plenary' };
export const groupOf = (group: string): Audience => ({ kind: 'group', group });
export const envelopeOf = (envelope: Id): Audience => ({ kind: 'envelope', envelope });
