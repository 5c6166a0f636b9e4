import { compareText } from '../passage/inline-marks';
import type { BlockPair, ConflictGraph } from './graph';
import { weightier, type Related } from './relation';

/** How two amendments stand to each other in all, and the blocks in which it is so. */
export interface Pair extends Related {
  readonly a: string;
  readonly b: string;
  /** The blocks that have this relation, in the order of their ids. */
  readonly blocks: readonly string[];
}

/**
 * All pairs of amendments that meet in a block, each once, with the weightiest of their relations: one conflict in one
 * block is a conflict. Two that are nowhere together are not listed; they are independent.
 */
export function pairsOf({ blocks }: ConflictGraph): readonly Pair[] {
  const byFirst = new Map<string, Map<string, Pair>>();
  for (const relations of blocks.values()) {
    for (const pair of relations.pairs) {
      const bySecond = byFirst.get(pair.a) ?? new Map<string, Pair>();
      byFirst.set(pair.a, bySecond.set(pair.b, summed(bySecond.get(pair.b), pair)));
    }
  }
  return sorted(byFirst).flatMap((bySecond) =>
    sorted(bySecond).map((pair) =>
      pair.blocks.length < 2 ? pair : { ...pair, blocks: pair.blocks.toSorted(compareText) },
    ),
  );
}

/** Values by their keys in order. */
function sorted<T>(map: ReadonlyMap<string, T>): readonly T[] {
  return [...map].sort(([a], [b]) => compareText(a, b)).map(([, value]) => value);
}

/** The pairs of one amendment. */
export function pairsWith(graph: ConflictGraph, id: string): readonly Pair[] {
  return pairsOf({
    ...graph,
    blocks: new Map(
      [...graph.blocks].map(([block, { members, pairs }]) => [
        block,
        { members, pairs: pairs.filter(({ a, b }) => a === id || b === id) },
      ]),
    ),
  });
}

function summed(known: Pair | undefined, { a, b, block, relation, place }: BlockPair): Pair {
  const one = { a, b, relation, place, blocks: [block] };
  if (known === undefined) return one;
  if (known.relation === relation && known.place === place) return { ...known, blocks: [...known.blocks, block] };
  return weightier(known, one) === one ? one : known;
}
