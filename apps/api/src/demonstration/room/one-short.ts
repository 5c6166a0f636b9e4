export interface GroupHeads {
  readonly weight: bigint;
  /** How many of the group may vote. */
  readonly heads: number;
}

/**
 * How many of each group vote so that their weighted votes come as near to `target` as they can without passing it; exactly it where
 * that can be. Tries every number of all groups but the last, whose number follows. Zero for all when the target is below zero.
 */
export function votersBelow(groups: readonly GroupHeads[], target: bigint): number[] {
  return search(groups, target).heads;
}

interface Found {
  readonly votes: bigint;
  readonly heads: number[];
}

function search(groups: readonly GroupHeads[], target: bigint): Found {
  const [first, ...others] = groups;
  if (first === undefined || target < 0n) return { votes: 0n, heads: groups.map(() => 0) };
  const most = Math.min(first.heads, Number(target / first.weight));
  if (others.length === 0) return { votes: BigInt(most) * first.weight, heads: [most] };
  let best: Found | undefined;
  // From half of the group on, then downwards: a room in which every group has voted is the likelier one.
  for (const heads of fromTheMiddle(most)) {
    const own = BigInt(heads) * first.weight;
    const rest = search(others, target - own);
    const votes = own + rest.votes;
    if (best === undefined || votes > best.votes) best = { votes, heads: [heads, ...rest.heads] };
    if (votes === target) break;
  }
  return best ?? { votes: 0n, heads: groups.map(() => 0) };
}

function fromTheMiddle(most: number): number[] {
  const middle = Math.floor(most / 2);
  const numbers = Array.from({ length: most + 1 }, (_, at) => at);
  return numbers.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle) || a - b);
}
