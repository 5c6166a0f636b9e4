import type { GroupVoters } from './groups';
import { weigh } from './weights';

/** A published weight that breaks the invariant, and the weight expected there. Unit: votes of one member. */
export interface Warning {
  readonly code: 'weights.misprint';
  readonly group: string;
  readonly published: bigint;
  readonly expected: bigint;
}

/**
 * Checks imported weights by the invariant: voters × weight is the same for every group, in proportion to the shares
 * (section 2; the misprint 114 × 33, 22 × 117, 18 × 209, where 171 is right, is what it is for).
 *
 * A whole multiple of the smallest weights keeps the invariant and is no misprint. Where the figures disagree, the
 * multiple that most groups agree on is taken for what was meant, otherwise the smallest weights.
 *
 * @returns one warning per group at fault, in the order given; none when the figures agree.
 * @throws RangeError unless `weigh` accepts the groups and there is one published figure for each.
 */
export function checkPublishedWeights(
  groups: readonly GroupVoters[],
  published: readonly bigint[],
): readonly Warning[] {
  const weighed = weigh(groups);
  if (!weighed.ok || published.length !== groups.length) throw new RangeError('one published weight for each group');
  const pairs = weighed.groups.map(({ group, weight }, index) => {
    return { group, smallest: weight, published: published[index] ?? 0n };
  });
  const meant = meantMultiple(pairs);
  return pairs
    .map(({ group, smallest, published }) => {
      return { code: 'weights.misprint' as const, group, published, expected: smallest * meant };
    })
    .filter(({ published, expected }) => published !== expected);
}

function meantMultiple(pairs: readonly { readonly smallest: bigint; readonly published: bigint }[]): bigint {
  const support = new Map<bigint, number>();
  for (const { smallest, published } of pairs) {
    if (published <= 0n || published % smallest !== 0n) continue;
    const multiple = published / smallest;
    support.set(multiple, (support.get(multiple) ?? 0) + 1);
  }
  // One group alone proves no other multiple, and between equals the smallest weights win.
  let [meant, most] = [1n, Math.max(support.get(1n) ?? 0, 1)];
  for (const [multiple, groups] of support) if (groups > most) [meant, most] = [multiple, groups];
  return meant;
}
