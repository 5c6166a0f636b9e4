import type {
  AmendmentState,
  CommentKind,
  DispositionKind,
  DivisionState,
  Id,
  Instant,
  Language,
  Method,
  PositionKind,
  QuorumSpec,
  ResultRecord,
  RollSummary,
  RoundState,
  SittingState,
} from '@concord/procedure';
import type { Mark } from '@concord/text';
import type { Choice, MajorityRule } from '@concord/voting';
import type { PackPerson } from './pack-text';

export interface PackRound {
  readonly id: Id;
  readonly number: number;
  readonly state: RoundState;
  readonly openedAt: Instant | null;
  readonly deadlineAt: Instant;
  readonly closedAt: Instant | null;
  /** Official comments made in it. */
  readonly comments: number;
}

export interface PackSitting {
  readonly id: Id;
  readonly number: number;
  readonly state: SittingState;
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** Persons checked in. */
  readonly present: number;
}

/** An official amendment and what became of it. */
export interface PackAmendment {
  readonly id: Id;
  /** n of D.n; null before receipt. */
  readonly number: number | null;
  readonly provision: Id;
  /** Number of the provision as printed now, or as first printed where it was deleted. */
  readonly provisionNumber: string | null;
  readonly original: Language;
  readonly mover: PackPerson;
  readonly seconder: PackPerson | null;
  /** Its fate, or where it stands. */
  readonly state: AmendmentState;
  /** Called without standing in all languages of the body, by decision of the body. */
  readonly languagesWaived: boolean;
  /** Null where none was given, or once erased. */
  readonly rationale: string | null;
  readonly submittedAt: Instant;
  readonly receivedAt: Instant | null;
  /** Number of the division that decided it. */
  readonly decidedBy: number | null;
  readonly kind: 'replaceText' | 'replaceBlock' | 'insertBlock' | 'deleteBlock';
  /** What it would make of the revision that it was written against, for each language in which it stands. */
  readonly changes: Readonly<Record<Language, PackChange>>;
}

/** `after` is null where the amendment deletes. Accepting all marks gives `after`, rejecting all `before`. */
export interface PackChange {
  readonly before: string;
  readonly after: string | null;
  readonly marks: readonly Mark[];
}

export interface PackDivision {
  readonly id: Id;
  readonly number: number;
  /** Number of the sitting. */
  readonly sitting: number | null;
  readonly question: PackQuestion;
  readonly method: Method;
  readonly majority: MajorityRule;
  readonly quorum: QuorumSpec;
  /** Votes cast, or members present, that the quorum needs; null where there is none. */
  readonly quorumRequired: string | null;
  /** Members registered as present when it was announced. */
  readonly present: number;
  readonly ruleSet: { readonly id: Id; readonly version: number };
  readonly state: DivisionState;
  /** The frozen roll: heads, weight of each member, and total, per group. */
  readonly roll: readonly RollSummary[];
  readonly openedAt: Instant | null;
  readonly closedAt: Instant | null;
  /** As declared: heads and weighted votes in total and per group, votes cast, quorum, majority, outcome. Null before the close. */
  readonly result: ResultRecord | null;
  /** Of a closed record vote every line of the roll with its choice (null: gave no ballot); of any other method empty. */
  readonly names: readonly PackBallot[];
  /** How far a reader of the bundle can count again; null before the close. */
  readonly evidence: DivisionEvidence | null;
  /** The division's own log with its root (base64url, as declared in plenary); null while it is sealed. */
  readonly envelope: { readonly log: Id; readonly size: number; readonly root: string } | null;
  /** When the ballot box of a method without names was destroyed. */
  readonly destroyedAt: Instant | null;
}

/** `ballots`: recomputed from ballots. `attested`: attested by the server and the Chair; not recomputable. */
export type DivisionEvidence = 'ballots' | 'attested';

/** What was put. `amendment` is its number D.n. */
export interface PackQuestion {
  readonly kind: 'amendment' | 'provision';
  readonly id: Id;
  readonly amendment: number | null;
  readonly provision: Id | null;
  readonly provisionNumber: string | null;
}

export interface PackBallot {
  readonly person: PackPerson;
  readonly group: string;
  readonly weight: string;
  readonly choice: Choice | null;
}

export interface PackComment {
  readonly id: Id;
  /** Number of the round. */
  readonly round: number | null;
  readonly provision: Id;
  readonly provisionNumber: string | null;
  /** Number of the revision that it was written on. */
  readonly revision: number | null;
  /** The words that it is about; null: the provision as a whole. */
  readonly quote: string | null;
  readonly language: Language;
  readonly kind: CommentKind;
  readonly author: PackPerson;
  /** Null once erased. */
  readonly text: string | null;
  readonly at: Instant;
  readonly withdrawnAt: Instant | null;
  readonly disposition: PackDisposition | null;
}

export interface PackDisposition {
  readonly kind: DispositionKind;
  /** Null once erased. */
  readonly reason: string | null;
  readonly duplicateOf: Id | null;
  readonly at: Instant;
}

/** One group: those of its persons who did something that the record shows, and its delegations. */
export interface PackParticipation {
  readonly group: string;
  /** Persons with a capacity in the group. */
  readonly persons: number;
  /** Delegations of the group, and how many of them took part. */
  readonly delegations: number;
  readonly delegationsTakingPart: number;
  /** Those who took part, in the order in which they were admitted. */
  readonly takingPart: readonly PackTaker[];
}

/** What one person did. A record vote and a show of hands both record who voted. */
export interface PackTaker {
  readonly person: PackPerson;
  readonly comments: number;
  readonly amendments: number;
  /** Sittings at which the person was registered as present. */
  readonly sittings: number;
  /** Closed divisions in which the person gave a ballot. */
  readonly divisions: number;
}

/** A side's position on a provision; reservations and objections among them, with their words. */
export interface PackPosition {
  readonly id: Id;
  readonly kind: PositionKind;
  readonly provision: Id;
  /** As printed now. */
  readonly provisionNumber: string | null;
  /** Number of the revision that it was taken on; null if that is not in the record. */
  readonly revision: number | null;
  /** Who stated it, and for which side. */
  readonly person: PackPerson;
  /** Null once erased. */
  readonly text: string | null;
  readonly at: Instant;
  /** Whether it is the side's position now; an earlier one was replaced. */
  readonly current: boolean;
}
