import type { GroupVoters, Warning, WeightsRefusal } from '@concord/voting';
import { checkPublishedWeights, weigh } from '@concord/voting';
import { count, fields, groupNames, list, positiveVotes, read, share } from '../input/fields';
import { readGroups, refuseLengths } from '../input/groups';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import type { Printable, Report } from '../output';

const weightsCase = fields({
  voters: list(count).nullish(),
  members: list(count).nullish(),
  notEntitled: list(count).nullish(),
  deputies: list(count).nullish(),
  published: list(positiveVotes).nullish(),
  groups: groupNames.nullish(),
  shares: list(share).nullish(),
});

/** `weights`: what each member entitled to vote carries, what each group holds, and a check of published weights. */
export function weights(input: unknown): Read<Report> {
  const parsed = read(weightsCase, input);
  if (!parsed.ok) return parsed;
  const { voters, members, notEntitled, deputies, published } = parsed.value;
  const named = readGroups(parsed.value.groups, parsed.value.shares);
  if (!named.ok) return named;
  const lengths = refuseLengths(named.value, { voters, members, notEntitled, deputies, published });
  if (lengths) return lengths;
  const entitled = readEntitled(voters, members, notEntitled);
  if (!entitled.ok) return entitled;
  // Deputies are read so that a slip in them is noticed; they have no vote, and so no part in the weights.
  const groups = named.value.map((group, index) => ({ ...group, voters: entitled.value[index] ?? 0 }));
  const weighed = weigh(groups);
  if (!weighed.ok) return refuse(inputField(weighed, members ? 'members' : 'voters'), 'has nobody entitled to vote');
  return accept({
    result: {
      weights: weighed.groups.map(({ weight }) => weight),
      perGroup: perGroup(weighed.groups.map(({ groupTotal }) => groupTotal)),
      warnings: published ? checkPublishedWeights(groups, published).map((w) => printWarning(w, groups)) : [],
    },
    notes: [],
  });
}

function readEntitled(
  voters: readonly number[] | null | undefined,
  members: readonly number[] | null | undefined,
  notEntitled: readonly number[] | null | undefined,
): Read<readonly number[]> {
  if (voters && members) return refuse('members', 'cannot stand beside "voters": give one of them');
  if (voters && notEntitled) return refuse('notEntitled', 'goes with "members"; "voters" are entitled already');
  if (voters) return accept(voters);
  if (!members) return refuse('voters', 'is missing (or "members" and "notEntitled")');
  if (!notEntitled) return refuse('notEntitled', 'is missing beside "members"; write zeros if all may vote');
  const over = members.findIndex((number, index) => (notEntitled[index] ?? 0) > number);
  if (over >= 0) return refuse(`notEntitled[${over}]`, 'is more than the members listed');
  return accept(members.map((number, index) => number - (notEntitled[index] ?? 0)));
}

/** The library names its own argument (`groups[1].voters`); the reader of the message knows the field of the case. */
function inputField({ field }: WeightsRefusal, source: string): string {
  return `${source}${/\[\d+\]/.exec(field)?.[0] ?? ''}`;
}

function perGroup(totals: readonly bigint[]): Printable {
  return totals.every((total) => total === totals[0]) ? (totals[0] ?? 0n) : totals;
}

function printWarning({ code, group, published, expected }: Warning, groups: readonly GroupVoters[]): Printable {
  const index = groups.findIndex((one) => one.group === group);
  const invariant = 'voters times weight must be the same for every group, by its share';
  return {
    code,
    field: `published[${index}]`,
    group,
    published,
    expected,
    message: `${group}: the published weight ${published} breaks the invariant (${invariant}); expected ${expected}`,
  };
}
