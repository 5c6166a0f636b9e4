import type { MajorityRule, QuorumRule } from '@concord/voting';
import type { Id, Language, Localised } from './common';

/** How a group's texts become official: through its secretariat, or through each delegation's contact point (section 5). */
export type Submission = 'byGroup' | 'byDelegation';

/** A group of the body. Groups are data: two to eight, named in each language (section 1). */
export interface Group {
  readonly key: string;
  readonly names: Localised;
  /** Positive integer; the groups' totals stand in the ratio of their shares. */
  readonly share: number;
  readonly submission: Submission;
}

/** A quorum as it is stored: numbers of weighted votes are decimal strings, since they can exceed 2^53−1. */
export type QuorumSpec =
  | { readonly kind: 'none' }
  | { readonly kind: 'votesCast'; readonly number: string }
  | { readonly kind: 'weightedFraction'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'present'; readonly number: number };

/** Methods that keep a person's choice, and one that does not (section 4). */
export type Method = 'recordVote' | 'showOfHands';

/** A rule set is data with a name and a version; each round and each division keeps the version that governed it. */
export interface RuleSet {
  readonly id: Id;
  readonly name: string;
  readonly version: number;
  readonly votingModel: 'weighted' | 'oneVoteEach';
  readonly majority: MajorityRule;
  readonly quorum: QuorumSpec;
  readonly methods: readonly Method[];
  /** An unlinked method is refused where a group whose total would be shown has fewer on the roll or voting (section 4). */
  readonly unlinkedMinimum: number;
  readonly seconding: {
    readonly when: 'beforeReceipt' | 'atSitting';
    readonly whom: 'everyMover' | 'singleGovernments' | 'nobody';
  };
  readonly observersRead: 'plenary' | 'public';
}

/** The body that consults. */
export interface Body {
  readonly id: Id;
  readonly names: Localised;
  readonly groups: readonly Group[];
  /** The first is the language that a new text is written in; all are equally authentic. */
  readonly languages: readonly Language[];
  /** IANA name of the zone in which deadlines are set. */
  readonly timeZone: string;
  readonly ruleSet: RuleSet;
}

/** Whether two stored quorums say the same; 2/5 and 4/10 do not, for they are not written the same. */
export function isSameQuorum(one: QuorumSpec, other: QuorumSpec): boolean {
  if (one.kind === 'none') return other.kind === 'none';
  if (one.kind === 'weightedFraction')
    return other.kind === one.kind && other.numerator === one.numerator && other.denominator === one.denominator;
  return other.kind === one.kind && other.number === one.number;
}

/** The stored quorum as the arithmetic wants it. */
export function quorumRuleOf(spec: QuorumSpec): QuorumRule {
  return spec.kind === 'votesCast' ? { kind: 'votesCast', number: BigInt(spec.number) } : spec;
}
