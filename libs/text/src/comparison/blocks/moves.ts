import type { Move, Place } from './block-comparison';
import type { Pair } from './pair-blocks';
import type { Leaf } from './worded-tree';

type Related = Pick<Pair, 'before' | 'after'>;

/**
 * The moves among paired blocks, by the old block's id: those that stand in another parent now, and the fewest words of
 * the others that had to pass their siblings. A block whose parent moved did not move with it; nor does one move
 * because others came or went.
 * @param pairs in the order of the new text.
 * @param related blocks that are one, or that one was split into or merged into the other, old and new.
 */
export function movesOf(
  pairs: readonly Pair[],
  related: readonly Related[],
  before: readonly Leaf[],
  after: readonly Leaf[],
): ReadonlyMap<string, Move> {
  const kin = new Kinship(related);
  const oldPlace = new Map(before.map(({ id }, place) => [id, place]));
  const groups = new Map<string | null, Pair[]>();
  const moved = new Set<Pair>();
  for (const pair of pairs) {
    if (!isInSameParent(pair, kin)) moved.add(pair);
    else groups.set(pair.after.parent, [...(groups.get(pair.after.parent) ?? []), pair]);
  }
  for (const group of groups.values()) {
    const staying = new Set(longestRun(group, ({ before: { id } }) => oldPlace.get(id) ?? 0));
    for (const pair of group) if (!staying.has(pair)) moved.add(pair);
  }
  const [from, to] = [places(before), places(after)];
  const moves = new Map<string, Move>();
  for (const pair of moved) {
    const [old, next] = [from.get(pair.before.id), to.get(pair.after.id)];
    if (old !== undefined && next !== undefined) moves.set(pair.before.id, { from: old, to: next });
  }
  return moves;
}

/** Who went on as whom. */
class Kinship {
  private readonly successors = new Map<string, Set<string>>();
  private readonly known = new Set<string>();

  constructor(related: readonly Related[]) {
    for (const { before, after } of related) {
      const successors = this.successors.get(before.id) ?? new Set();
      this.successors.set(before.id, successors.add(after.id));
      this.known.add(after.id);
    }
  }

  goesOnAs(old: string, next: string): boolean {
    return this.successors.get(old)?.has(next) === true;
  }

  isStranger(old: string, next: string): boolean {
    return !this.successors.has(old) && !this.known.has(next);
  }
}

function isInSameParent({ before, after, by }: Pair, kin: Kinship): boolean {
  if (before.parent === null || after.parent === null) return before.parent === after.parent;
  // In a text imported anew, the parents may not have been recognised; then the order alone tells a move.
  const isSame = kin.goesOnAs(before.parent, after.parent);
  return isSame || (by === 'likeness' && kin.isStranger(before.parent, after.parent));
}

/** The heaviest run of pairs that stand in the same order in both texts, by the length of their words. */
function longestRun(group: readonly Pair[], placeOf: (pair: Pair) => number): readonly Pair[] {
  const places = group.map(placeOf);
  if (places.every((place, index) => index === 0 || place > (places[index - 1] ?? 0))) return group;
  const weights: number[] = [];
  const previous: number[] = [];
  let best = -1;
  for (const [index, place] of places.entries()) {
    let link = -1;
    for (let other = 0; other < index; other += 1) {
      if ((places[other] ?? 0) < place && (weights[other] ?? 0) > (weights[link] ?? 0)) link = other;
    }
    weights.push((weights[link] ?? 0) + 1 + (group[index]?.after.text.length ?? 0));
    previous.push(link);
    if ((weights[index] ?? 0) > (weights[best] ?? 0)) best = index;
  }
  const run: Pair[] = [];
  for (let at = best; at >= 0; at = previous[at] ?? -1) run.push(...group.slice(at, at + 1));
  return run;
}

function places(leaves: readonly Leaf[]): ReadonlyMap<string, Place> {
  const last = new Map<string | null, string>();
  const found = new Map<string, Place>();
  for (const { id, parent } of leaves) {
    found.set(id, { parent, after: last.get(parent) ?? null });
    last.set(parent, id);
  }
  return found;
}
