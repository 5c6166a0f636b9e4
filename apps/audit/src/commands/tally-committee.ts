import type { GroupCount } from '@concord/voting';
import { count, fields, groupNames, list, majority, positiveVotes, read, share, votes } from '../input/fields';
import type { NamedGroup } from '../input/groups';
import { readGroups, refuseLengths } from '../input/groups';
import type { Read, Refusal } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Division } from './division';

const committeeCase = fields({
  weights: list(positiveVotes),
  total: positiveVotes,
  for: list(count),
  against: list(count),
  abstain: list(count).nullish(),
  groups: groupNames.nullish(),
  shares: list(share).nullish(),
  majority: majority.nullish(),
  quorum: votes.nullish(),
});

/** The customary quorum of a committee: two fifths of all weighted votes. A case with a `quorum` of its own overrides. */
const TWO_FIFTHS = { kind: 'weightedFraction', numerator: 2, denominator: 5 } as const;

/**
 * A committee: heads per group, and the votes that each carries. `total` must be what groups of these weights and
 * shares can hold, for the quorum is a part of it; and no group can give more ballots than it has members.
 */
export function readCommittee(input: object): Read<Division> {
  const parsed = read(committeeCase, input);
  if (!parsed.ok) return parsed;
  const { weights, total, abstain, quorum } = parsed.value;
  const named = readGroups(parsed.value.groups, parsed.value.shares);
  if (!named.ok) return named;
  const lengths = refuseLengths(named.value, {
    weights,
    for: parsed.value.for,
    against: parsed.value.against,
    abstain,
  });
  if (lengths) return lengths;
  const roll = readRoll(named.value, weights, total);
  if (!roll.ok) return roll;
  const groups = named.value.map(({ group }, index) => ({
    group,
    weight: weights[index] ?? 1n,
    onRoll: roll.value[index] ?? 0,
    for: parsed.value.for[index] ?? 0,
    against: parsed.value.against[index] ?? 0,
    abstain: abstain?.[index] ?? 0,
  }));
  const over = refuseOverRoll(groups);
  if (over) return over;
  const rule = {
    majority: parsed.value.majority ?? ('simple' as const),
    quorum: typeof quorum === 'bigint' ? { kind: 'votesCast' as const, number: quorum } : TWO_FIFTHS,
  };
  return accept({ groups, rule, notes: [] });
}

/** Refuses the first choice at which a group has given more ballots than it has members. */
function refuseOverRoll(groups: readonly GroupCount[]): Refusal | undefined {
  for (const [index, { group, onRoll, ...heads }] of groups.entries()) {
    let ballots = 0n;
    for (const choice of ['for', 'against', 'abstain'] as const) {
      ballots += BigInt(heads[choice]);
      if (ballots <= BigInt(onRoll)) continue;
      const allowed = `${group} has ${onRoll} members by "weights" and "total"`;
      return refuse(`${choice}[${index}]`, `comes to ${ballots} ballots of the group, but ${allowed}`);
    }
  }
  return undefined;
}

/** Members on the roll per group: the group's part of the total, by the weight of one. */
function readRoll(groups: readonly NamedGroup[], weights: readonly bigint[], total: bigint): Read<readonly number[]> {
  const shares = groups.reduce((all, { share }) => all + BigInt(share), 0n);
  const onRoll: number[] = [];
  for (const [index, { group, share }] of groups.entries()) {
    const weight = weights[index] ?? 1n;
    const held = total * BigInt(share);
    if (held % (shares * weight) !== 0n) {
      return refuse('total', `cannot be: with these shares ${group} would not hold a multiple of its weight ${weight}`);
    }
    const heads = held / shares / weight;
    if (heads > BigInt(Number.MAX_SAFE_INTEGER)) return refuse('total', `gives ${group} more than 2^53−1 members`);
    onRoll.push(Number(heads));
  }
  return accept(onRoll);
}
