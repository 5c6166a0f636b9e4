import { tallyCounts } from '@concord/voting';
import type { Choice, GroupTally, HeadCounts, Tally, WeightedCounts } from '@concord/voting';
import { isUnlinked } from '../policies/division-policy';
import { quorumRuleOf } from '../values/body';
import type { CountRecord, Division, ResultRecord } from '../values/division';

/** Ballots per group and choice; all that a count needs, whichever the method. */
export type ChoiceCounts = Readonly<Record<string, Readonly<Record<Choice, number>>>>;

const record = ({ heads, weighted }: { heads: HeadCounts; weighted: WeightedCounts }): CountRecord => ({
  heads: { ...heads },
  weighted: {
    for: String(weighted.for),
    against: String(weighted.against),
    abstain: String(weighted.abstain),
    notVoting: String(weighted.notVoting),
    total: String(weighted.total),
  },
});

const voted = ({ heads }: GroupTally): number => heads.onRoll - heads.notVoting;

/**
 * Totals per group are shown unless the method keeps nobody's choice and fewer of some group voted than the rule set's
 * minimum: then only the total is (section 4).
 */
function showsGroups(division: Division, tally: Tally, minimum: number): boolean {
  return !isUnlinked(division.method) || tally.groups.every((group) => voted(group) >= minimum);
}

/** The declared result of a division; counted by `voting`, under the rule that was announced. */
export function resultOf(division: Division, counts: ChoiceCounts, unlinkedMinimum: number): ResultRecord {
  const groups = division.roll.map(({ group, onRoll, weight }) => {
    const own = counts[group] ?? { for: 0, against: 0, abstain: 0 };
    return { group, onRoll, weight: BigInt(weight), for: own.for, against: own.against, abstain: own.abstain };
  });
  const rule = { majority: division.majority, quorum: quorumRuleOf(division.quorum) };
  const tally = tallyCounts(groups, rule, division.present);
  return {
    outcome: tally.outcome,
    votesCast: String(tally.votesCast),
    quorumRequired: tally.quorum.required?.toString() ?? null,
    quorumReached: tally.quorum.reached,
    needed: String(tally.needed),
    total: record(tally),
    groups: showsGroups(division, tally, unlinkedMinimum)
      ? tally.groups.map((group) => ({ group: group.group, ...record(group) }))
      : [],
  };
}
