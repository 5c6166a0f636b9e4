import type { PassageBlock, PassageIndex } from '../passage/passage';
import { wordsOf } from './similarity';

/** Two trees and which block of the one is which of the other. */
export interface Pairing {
  readonly base: PassageIndex;
  readonly next: PassageIndex;
  /** Block of `next` → block of `base`. */
  readonly toBase: Map<string, string>;
  /** Block of `base` → block of `next`. */
  readonly toNext: Map<string, string>;
  /** Breaks put in: block of `base` → the blocks of `next` that it became, the first of them its pair. */
  readonly splits: Map<string, readonly string[]>;
  /** Breaks taken out: block of `next` → the blocks of `base` that became it, the first of them its pair. */
  readonly merges: Map<string, readonly string[]>;
  /** Blocks of `base` whose words are all new: paired by their place alone. */
  readonly rewritten: Set<string>;
  /** The words of a block with all that stands in it. */
  readonly words: (index: PassageIndex, id: string) => readonly string[];
  /** The same as one string, to find what is unchanged. */
  readonly says: (index: PassageIndex, id: string) => string;
}

/** A pairing in which nothing is paired yet. */
export function newPairing(base: PassageIndex, next: PassageIndex): Pairing {
  const words = new Map<PassageBlock, readonly string[]>();
  const said = new Map<PassageBlock, string>();
  const { language } = base.passage;
  const remembered = <T>(known: Map<PassageBlock, T>, index: PassageIndex, id: string, none: T, of: () => T): T => {
    const block = index.byId.get(id);
    if (block === undefined) return none;
    const value = known.get(block) ?? of();
    known.set(block, value);
    return value;
  };
  return {
    ...{ base, next, toBase: new Map(), toNext: new Map(), splits: new Map(), merges: new Map(), rewritten: new Set() },
    words: (index, id) =>
      remembered(words, index, id, [], () => index.subtree(id).flatMap(({ text }) => wordsOf(text, language))),
    says: (index, id) =>
      remembered(said, index, id, '', () => JSON.stringify(index.subtree(id).map(({ kind, text }) => [kind, text]))),
  };
}

/** Pairs two blocks. */
export function pair({ toBase, toNext }: Pairing, base: string, next: string): void {
  toBase.set(next, base);
  toNext.set(base, next);
}

/** Whether a block has no counterpart yet: it is no pair, no part of a split and in no merge. */
export function isFree(pairing: Pairing, side: 'base' | 'next', id: string): boolean {
  if (side === 'base') {
    return !pairing.toNext.has(id) && ![...pairing.merges.values()].some((members) => members.includes(id));
  }
  return !pairing.toBase.has(id) && ![...pairing.splits.values()].some((parts) => parts.includes(id));
}

/** The longest list of pairs, `[base, next]` places, that keep their order in both lists: what did not move. */
export function inOrder(
  pairs: readonly (readonly [number, number])[],
  weight: (at: number) => number,
): readonly number[] {
  const sorted = [...pairs.keys()].sort((a, b) => (pairs[a]?.[1] ?? 0) - (pairs[b]?.[1] ?? 0));
  const best: { readonly weight: number; readonly before: number }[] = [];
  for (const [place, at] of sorted.entries()) {
    const [left, right] = pairs[at] ?? [0, 0];
    let found = { weight: 0, before: -1 };
    for (let earlier = 0; earlier < place; earlier += 1) {
      const before = pairs[sorted[earlier] ?? 0] ?? [0, 0];
      const less = before[0] < left && before[1] < right;
      const candidate = best[earlier];
      if (less && candidate !== undefined && candidate.weight > found.weight) {
        found = { weight: candidate.weight, before: earlier };
      }
    }
    best.push({ weight: found.weight + weight(at), before: found.before });
  }
  let end = -1;
  for (const [place, one] of best.entries()) if (end < 0 || one.weight > (best[end]?.weight ?? 0)) end = place;
  const kept: number[] = [];
  for (; end >= 0; end = best[end]?.before ?? -1) kept.push(sorted[end] ?? 0);
  return kept.reverse();
}
