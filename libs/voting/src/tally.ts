import { isCount } from './integers';
import type { MajorityRule } from './majority';
import { neededFor } from './majority';
import type { Outcome } from './outcome';
import { outcomeOf } from './outcome';
import type { QuorumFinding, QuorumRule } from './quorum';
import { testQuorum } from './quorum';

/** The three choices. Not voting is no choice: it is the absence of a ballot. */
export type Choice = 'for' | 'against' | 'abstain';

/** One who may vote in a division, with the votes carried there; frozen when the division opens. */
export interface RollEntry {
  readonly id: string;
  readonly group: string;
  readonly weight: bigint;
}

/** The rules under which a division was announced. */
export interface DecisionRule {
  readonly majority: MajorityRule;
  readonly quorum: QuorumRule;
}

/** Heads of a group in a division, and the votes that each carries. */
export interface GroupCount {
  readonly group: string;
  readonly weight: bigint;
  readonly onRoll: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
}

/** Unit: persons. `notVoting` is on the roll and gave no ballot. */
export interface HeadCounts {
  readonly onRoll: number;
  readonly for: number;
  readonly against: number;
  readonly abstain: number;
  readonly notVoting: number;
}

/** Unit: votes. `total` is all that the roll carries: for + against + abstain + notVoting. */
export interface WeightedCounts {
  readonly for: bigint;
  readonly against: bigint;
  readonly abstain: bigint;
  readonly notVoting: bigint;
  readonly total: bigint;
}

/** One group's part of a result: head counts beside weighted votes. */
export interface GroupTally {
  readonly group: string;
  readonly heads: HeadCounts;
  readonly weighted: WeightedCounts;
}

/** A result as section 3 wants it shown: in total and per group, with the quorum and the majority required. */
export interface Tally {
  readonly groups: readonly GroupTally[];
  readonly heads: HeadCounts;
  readonly weighted: WeightedCounts;
  /** for + against, weighted; abstaining and not voting are no votes cast. */
  readonly votesCast: bigint;
  readonly quorum: QuorumFinding;
  readonly majority: MajorityRule;
  /** The least votes in favour that carry with the votes cast. */
  readonly needed: bigint;
  readonly outcome: Outcome;
}

/**
 * Counts a division from heads per group: the one place where votes are counted.
 *
 * @param present members registered as present, where the quorum goes by presence.
 * @throws RangeError on counts that cannot be (negative, fractions, more ballots than voters on the roll): the caller's
 *   bug, for counts are checked where they come in.
 */
export function tallyCounts(groups: readonly GroupCount[], rule: DecisionRule, present?: number): Tally {
  const parts = groups.map(tallyGroup);
  const heads = parts.reduce((total, part) => addHeads(total, part.heads), NO_HEADS);
  const weighted = parts.reduce((total, part) => addWeighted(total, part.weighted), NO_VOTES);
  const votesCast = weighted.for + weighted.against;
  const quorum = testQuorum(rule.quorum, weighted.total, votesCast, present);
  return {
    groups: parts,
    heads,
    weighted,
    votesCast,
    quorum,
    majority: rule.majority,
    needed: neededFor(votesCast, rule.majority),
    outcome: outcomeOf(weighted.for, weighted.against, rule.majority, quorum.reached),
  };
}

/**
 * Counts a division from its ballots, one at most per roll entry, by `tallyCounts`. The order of ballots is of no
 * consequence; groups come in the order of the roll.
 *
 * @param ballots choice by roll entry id.
 * @throws RangeError on a ballot of someone not on the roll, an id twice on it, or two weights within one group: a cast
 *   is refused where it comes in, so here it is the caller's bug. The message never holds a choice.
 */
export function tallyBallots(
  roll: readonly RollEntry[],
  ballots: ReadonlyMap<string, Choice>,
  rule: DecisionRule,
  present?: number,
): Tally {
  const counts = new Map<string, { weight: bigint; onRoll: number } & Record<Choice, number>>();
  const ids = new Set<string>();
  for (const { id, group, weight } of roll) {
    if (ids.has(id)) throw new RangeError(`twice on the roll: ${id}`);
    ids.add(id);
    const count = counts.get(group) ?? { weight, onRoll: 0, for: 0, against: 0, abstain: 0 };
    if (count.weight !== weight) throw new RangeError(`two weights in group ${group}`);
    count.onRoll += 1;
    const choice = ballots.get(id);
    if (choice !== undefined) count[choice] += 1;
    counts.set(group, count);
  }
  for (const id of ballots.keys()) if (!ids.has(id)) throw new RangeError(`not on the roll: ${id}`);
  return tallyCounts(
    [...counts].map(([group, count]) => ({ group, ...count })),
    rule,
    present,
  );
}

const NO_HEADS: HeadCounts = { onRoll: 0, for: 0, against: 0, abstain: 0, notVoting: 0 };
const NO_VOTES: WeightedCounts = { for: 0n, against: 0n, abstain: 0n, notVoting: 0n, total: 0n };

function tallyGroup(count: GroupCount): GroupTally {
  const { group, weight, onRoll, abstain } = count;
  const notVoting = onRoll - count.for - count.against - abstain;
  if (weight <= 0n || ![onRoll, count.for, count.against, abstain, notVoting].every(isCount)) {
    throw new RangeError(`counts of group ${group} cannot be`);
  }
  const votes = (heads: number): bigint => BigInt(heads) * weight;
  return {
    group,
    heads: { onRoll, for: count.for, against: count.against, abstain, notVoting },
    weighted: {
      for: votes(count.for),
      against: votes(count.against),
      abstain: votes(abstain),
      notVoting: votes(notVoting),
      total: votes(onRoll),
    },
  };
}

function addHeads(a: HeadCounts, b: HeadCounts): HeadCounts {
  return {
    onRoll: a.onRoll + b.onRoll,
    for: a.for + b.for,
    against: a.against + b.against,
    abstain: a.abstain + b.abstain,
    notVoting: a.notVoting + b.notVoting,
  };
}

function addWeighted(a: WeightedCounts, b: WeightedCounts): WeightedCounts {
  return {
    for: a.for + b.for,
    against: a.against + b.against,
    abstain: a.abstain + b.abstain,
    notVoting: a.notVoting + b.notVoting,
    total: a.total + b.total,
  };
}
