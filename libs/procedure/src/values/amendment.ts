import type { Operation, RebaseFate } from '@concord/text';
import type { AmendmentState } from '../lifecycles/amendment';
import type { Attribution } from './comment';
import type { Id, Instant, Language } from './common';

/** One operation per language; `original` says in which it was written (section 8). */
export type Operations = Readonly<Record<Language, Operation>>;

/** What became of an amendment when the decision on another changed the text that it was written for (section 8). */
export interface Rebase {
  readonly fate: RebaseFate;
  /** The revision that it stood on until then. */
  readonly from: Id;
  /** The division whose result changed the text. */
  readonly decidedBy: Id;
}

/** An official amendment. `number` is n of D.n, given once at receipt. */
export interface Amendment {
  readonly id: Id;
  readonly provision: Id;
  readonly revision: Id;
  readonly original: Language;
  readonly operations: Operations;
  readonly mover: Attribution;
  readonly state: AmendmentState;
  readonly number: number | null;
  readonly seconder: Attribution | null;
  readonly languagesWaived: boolean;
  /** Erasable. */
  readonly rationale: string | null;
  /** Why it was returned for clarification; erasable. */
  readonly returnReason: string | null;
  readonly submittedAt: Instant;
  readonly receivedAt: Instant | null;
  /** The division that decided it, or the decision that made it fall. */
  readonly decidedBy: Id | null;
  /** The last time that the text changed under it; null again once its author has written it anew. */
  readonly rebase: Rebase | null;
}

/** An amendment that a member has prepared for the group; only the group reads it (the middle layer of section 5). */
export interface PreparedAmendment {
  readonly id: Id;
  readonly group: string;
  readonly provision: Id;
  readonly revision: Id;
  readonly original: Language;
  readonly operations: Operations;
  readonly author: Attribution;
  readonly rationale: string | null;
  readonly preparedAt: Instant;
  /** When the group's authorised submitter made it official. */
  readonly takenUpAt: Instant | null;
}
