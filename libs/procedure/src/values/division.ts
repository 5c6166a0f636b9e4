import type { Choice, MajorityRule, Outcome } from '@concord/voting';
import type { DivisionState } from '../lifecycles/division';
import type { Method, QuorumSpec } from './body';
import type { Id, Instant } from './common';

/** What is put: an amendment, or a provision as amended. */
export type Question =
  { readonly kind: 'amendment'; readonly amendment: Id } | { readonly kind: 'provision'; readonly provision: Id };

/** One line of the frozen roll. `weight` is a decimal string. */
export interface RollLine {
  readonly capacity: Id;
  readonly delegate: Id;
  readonly group: string;
  readonly weight: string;
}

/** What is announced of a group before the division opens. */
export interface RollSummary {
  readonly group: string;
  readonly onRoll: number;
  readonly weight: string;
  /** onRoll × weight. */
  readonly total: string;
}

/** Heads beside weighted votes; weighted figures are decimal strings. */
export interface CountRecord {
  readonly heads: {
    readonly onRoll: number;
    readonly for: number;
    readonly against: number;
    readonly abstain: number;
    readonly notVoting: number;
  };
  readonly weighted: {
    readonly for: string;
    readonly against: string;
    readonly abstain: string;
    readonly notVoting: string;
    readonly total: string;
  };
}

/** A declared result. `groups` is empty where the method and the numbers forbid totals per group (section 4). */
export interface ResultRecord {
  readonly outcome: Outcome;
  readonly votesCast: string;
  readonly quorumRequired: string | null;
  readonly quorumReached: boolean;
  readonly needed: string;
  readonly total: CountRecord;
  readonly groups: readonly (CountRecord & { readonly group: string })[];
}

export interface Division {
  readonly id: Id;
  readonly number: number;
  readonly sitting: Id;
  readonly question: Question;
  readonly method: Method;
  readonly majority: MajorityRule;
  readonly quorum: QuorumSpec;
  readonly ruleSet: { readonly id: Id; readonly version: number };
  readonly state: DivisionState;
  readonly roll: readonly RollSummary[];
  readonly quorumRequired: string | null;
  /** Members registered as present when it was announced; what a `present` quorum is tested on. */
  readonly present: number;
  /** The envelope log: readable from the close on. */
  readonly envelope: Id;
  readonly announcedAt: Instant;
  readonly openedAt: Instant | null;
  /** Ballots are refused from this instant on; null: until the Chair closes. */
  readonly closesAt: Instant | null;
  readonly closedAt: Instant | null;
  readonly result: ResultRecord | null;
  /** When the ballot box of an unlinked method was destroyed. */
  readonly destroyedAt: Instant | null;
}

/** A ballot of a record vote as the envelope holds it; of a show of hands only that the line voted. */
export interface BallotState {
  readonly seq: number;
  readonly choice: Choice | null;
}
