import { FEWEST_GROUPS, MOST_GROUPS } from './groups';
import type { GroupHeads, GroupVoters, GroupWeight, WeighResult, WeightsRefusal } from './groups';
import { gcd, isCount, lcm, sum } from './integers';

/**
 * The smallest integer weights that give the groups their shares of the votes (rules of procedure, section 2).
 *
 * With voters `n`, and shares `s` reduced to lowest terms, `n[i] * weight[i] = k * s[i]` for one `k`. A weight is whole
 * when `k` is a multiple of `n[i] / gcd(n[i], s[i])`, so the least `k` is the least common multiple of these. With equal
 * shares that is `lcm(n)`, the votes of each group. Smallest means that no common factor is left in the weights.
 *
 * @param groups two to eight groups; `voters` counts only members entitled to vote.
 * @returns the weights in the order given, or a refusal naming the field.
 */
export function weigh(groups: readonly GroupVoters[]): WeighResult {
  const refusal = refuseNames(groups) ?? refuseFigures(groups);
  if (refusal) return refusal;
  const divisor = groups.reduce((common, { share }) => gcd(common, BigInt(share)), 0n);
  const parts = groups.map(({ group, voters, share }) => {
    return { group, voters, heads: BigInt(voters), share: BigInt(share) / divisor };
  });
  const scale = parts.reduce((least, { heads, share }) => lcm(least, heads / gcd(heads, share)), 1n);
  return weighed(
    parts.map(({ group, voters, heads, share }) => {
      const groupTotal = scale * share;
      return { group, voters, weight: groupTotal / heads, groupTotal };
    }),
  );
}

/**
 * One vote for every member: the Conference plenary and the Governing Body (section 1). A group may be empty here, for
 * it has no share to be given.
 *
 * @returns weight 1 for every group, or a refusal naming the field.
 */
export function oneVoteEach(groups: readonly GroupHeads[]): WeighResult {
  const refusal = refuseNames(groups) ?? refuseHeads(groups);
  if (refusal) return refusal;
  return weighed(groups.map(({ group, voters }) => ({ group, voters, weight: 1n, groupTotal: BigInt(voters) })));
}

function weighed(groups: readonly GroupWeight[]): WeighResult {
  return { ok: true, groups, total: sum(groups.map(({ groupTotal }) => groupTotal)) };
}

function refuseNames(groups: readonly GroupHeads[]): WeightsRefusal | undefined {
  if (groups.length < FEWEST_GROUPS || groups.length > MOST_GROUPS) {
    return { ok: false, code: 'weights.groupCount', field: 'groups' };
  }
  const names = new Set<string>();
  for (const [index, { group }] of groups.entries()) {
    if (names.has(group)) return { ok: false, code: 'weights.duplicateGroup', field: `groups[${index}].group`, group };
    names.add(group);
  }
  return undefined;
}

function refuseHeads(groups: readonly GroupHeads[]): WeightsRefusal | undefined {
  const index = groups.findIndex(({ voters }) => !isCount(voters));
  const found = groups[index];
  return found && { ok: false, code: 'weights.voters', field: `groups[${index}].voters`, group: found.group };
}

function refuseFigures(groups: readonly GroupVoters[]): WeightsRefusal | undefined {
  const heads = refuseHeads(groups);
  if (heads) return heads;
  for (const [index, { group, share, voters }] of groups.entries()) {
    if (!isCount(share) || share === 0) {
      return { ok: false, code: 'weights.share', field: `groups[${index}].share`, group };
    }
    if (voters === 0) return { ok: false, code: 'weights.noVoters', field: `groups[${index}].voters`, group };
  }
  return undefined;
}
