import type { GroupCount, QuorumRule } from '@concord/voting';
import { count, fields, groupNames, majority, perGroup, read } from '../input/fields';
import { readGroups } from '../input/groups';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Division } from './division';

const governingBodyCase = fields({
  for: perGroup,
  against: perGroup,
  abstain: perGroup.nullish(),
  groups: groupNames.nullish(),
  majority: majority.nullish(),
  quorum: count.nullish(),
  present: count.nullish(),
});

const TITULAR = new Map([
  ['G', 28],
  ['E', 14],
  ['W', 14],
]);

/** The customary quorum of the Governing Body: members present. */
const PRESENT = 33;

/**
 * The Governing Body: one vote for every titular member, heads by group. Its quorum goes by members present. Whoever
 * gave a ballot was there, so enough ballots prove it; with fewer, and no `present`, it is not tested and a note says so,
 * for a member may be present without voting.
 */
export function readGoverningBody(input: object): Read<Division> {
  const parsed = read(governingBodyCase, input);
  if (!parsed.ok) return parsed;
  const named = readGroups(
    parsed.value.groups,
    parsed.value.groups?.map(() => 1),
    [...TITULAR.keys()],
  );
  if (!named.ok) return named;
  const names = named.value.map(({ group }) => group);
  const ballots = { for: parsed.value.for, against: parsed.value.against, abstain: parsed.value.abstain ?? {} };
  for (const [choice, heads] of Object.entries(ballots)) {
    const unknown = Object.keys(heads).find((group) => !names.includes(group));
    if (unknown !== undefined) return refuse(`${choice}.${unknown}`, `is no group here; groups: ${names.join(', ')}`);
  }
  const groups = names.map((group) => countGroup(group, ballots));
  const voted = groups.reduce((all, { onRoll }) => all + onRoll, 0);
  if (!Number.isSafeInteger(voted)) return refuse('for', 'with the other votes exceeds 2^53−1 persons');
  const present = parsed.value.present ?? undefined;
  if (present !== undefined && present < voted) return refuse('present', `is less than the ${voted} who gave a ballot`);
  const number = parsed.value.quorum ?? PRESENT;
  const tested = present ?? (voted >= number ? voted : undefined);
  const quorum: QuorumRule = tested === undefined ? { kind: 'none' } : { kind: 'present', number };
  return accept({
    groups,
    rule: { majority: parsed.value.majority ?? 'simple', quorum },
    ...(tested === undefined ? {} : { present: tested }),
    notes: [
      ...(tested === undefined ? [`quorum: not tested; ${number} must be present, and "present" is not given`] : []),
      ...(parsed.value.groups ? [] : overTitular(groups)),
    ],
  });
}

type ByGroup = Readonly<Record<string, number>>;

function countGroup(group: string, ballots: Readonly<Record<'for' | 'against' | 'abstain', ByGroup>>): GroupCount {
  const heads = (by: ByGroup): number => (Object.hasOwn(by, group) ? (by[group] ?? 0) : 0);
  const counts = { for: heads(ballots.for), against: heads(ballots.against), abstain: heads(ballots.abstain) };
  return { group, weight: 1n, onRoll: counts.for + counts.against + counts.abstain, ...counts };
}

function overTitular(groups: readonly GroupCount[]): readonly string[] {
  return groups
    .filter(({ group, onRoll }) => onRoll > (TITULAR.get(group) ?? onRoll))
    .map(({ group, onRoll }) => `group ${group}: ${onRoll} ballots, more than its titular members`);
}
