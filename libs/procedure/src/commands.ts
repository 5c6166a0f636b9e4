import type { Choice, MajorityRule } from '@concord/voting';
import type { Method, QuorumSpec } from './values/body';
import type { Operations } from './values/amendment';
import type { CommentKind, DispositionKind, Layer } from './values/comment';
import type { Id, Instant, Language } from './values/common';
import type { PositionKind } from './values/position';
import type { Question } from './values/division';
import type { TextRange } from '@concord/text';

/**
 * What is asked. Ids of new things are made by the client, so that a command sent twice names the same thing. The HTTP schemas of
 * `libs/contracts` add the command id and the capacity.
 */
export interface OpenRound {
  readonly round: Id;
  readonly deadlineAt: Instant;
}
export interface ExtendRound {
  readonly deadlineAt: Instant;
}
export interface MakeComment {
  readonly comment: Id;
  readonly layer: Layer;
  readonly provision: Id;
  readonly revision: Id;
  readonly range: TextRange | null;
  readonly language: Language;
  readonly kind: CommentKind;
  readonly text: string;
}
export interface DisposeComment {
  readonly disposition: DispositionKind;
  readonly duplicateOf: Id | null;
  readonly reason: string;
}
/** Both for preparing in the group and for submitting. `prepared` names the draft that is taken up, if any. */
export interface WriteAmendment {
  readonly amendment: Id;
  readonly provision: Id;
  readonly revision: Id;
  readonly original: Language;
  readonly operations: Operations;
  readonly rationale: string;
}
export interface SubmitAmendment extends WriteAmendment {
  readonly prepared: Id | null;
}
export interface ResubmitAmendment {
  readonly revision: Id;
  readonly operations: Operations;
  readonly rationale: string;
}
export interface StatePosition {
  readonly position: Id;
  readonly provision: Id;
  readonly revision: Id;
  readonly kind: PositionKind;
  readonly text: string;
  /** The side's position on this provision that its author saw; null for its first. */
  readonly replaces: Id | null;
}
export interface AnnounceDivision {
  readonly division: Id;
  readonly envelope: Id;
  readonly question: Question;
  readonly method: Method;
  /** Null: what the rule set says. */
  readonly majority: MajorityRule | null;
  readonly quorum: QuorumSpec | null;
}
export interface OpenDivision {
  /** Whole minutes; null: until the Chair closes. */
  readonly minutes: number | null;
}
export interface CastBallot {
  readonly choice: Choice;
  /** Record vote: the seq of the ballot that this one replaces; null for the first. */
  readonly replaces: number | null;
  /** Unlinked methods: 128 random bits in base64url, made and kept by the voter's client. */
  readonly trackingCode: string | null;
}
