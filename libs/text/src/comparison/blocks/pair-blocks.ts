import { diffArrays } from 'diff';
import type { Recognition } from './block-comparison';
import { type Bag, likenessOf } from './likeness';
import { likeTexts } from './like-texts';
import { type ComparedPair, knownIds, type Leaf } from './worded-tree';

/** One block in its two states. */
export interface Pair {
  readonly before: Leaf;
  readonly after: Leaf;
  readonly by: Recognition;
}

/** Less alike than this, two blocks are two. */
const ALIKE = 0.5;
/** A block of another kind must be more alike: a heading is rarely the paragraph that repeats its words. */
const ALIKE_OF_OTHER_KIND = 0.8;

/**
 * Pairs the blocks of two texts: those of one id first. A block whose id the other text has never heard of, not even as
 * a deleted one, may be one that was imported anew: such blocks are paired by their words, the same words first, then
 * the most alike. A block known to be deleted is never paired with one that resembles it.
 */
export function pairBlocks(
  pair: ComparedPair,
  before: readonly Leaf[],
  after: readonly Leaf[],
  bagOf: (text: string) => Bag,
): readonly Pair[] {
  const byId = new Map(after.map((leaf) => [leaf.id, leaf]));
  const pairs: Pair[] = [];
  for (const leaf of before) {
    const same = byId.get(leaf.id);
    if (same !== undefined) pairs.push({ before: leaf, after: same, by: 'identity' });
  }
  const [oldIds, newIds] = [knownIds(pair.before), knownIds(pair.after)];
  const strangers = {
    before: before.filter(({ id }) => !newIds.has(id)),
    after: after.filter(({ id }) => !oldIds.has(id)),
  };
  return [...pairs, ...byWords(strangers.before, strangers.after, bagOf)];
}

/** The unpaired of both sides, and the pairs made of them so far. */
class Matching {
  readonly pairs: Pair[] = [];
  private readonly taken = new Set<Leaf>();

  pair(before: Leaf | undefined, after: Leaf | undefined): void {
    if (before === undefined || after === undefined || this.taken.has(before) || this.taken.has(after)) return;
    this.taken.add(before).add(after);
    this.pairs.push({ before, after, by: 'likeness' });
  }

  left(leaves: readonly Leaf[]): readonly Leaf[] {
    return leaves.filter((leaf) => !this.taken.has(leaf));
  }
}

function byWords(before: readonly Leaf[], after: readonly Leaf[], bagOf: (text: string) => Bag): readonly Pair[] {
  if (before.length === 0 || after.length === 0) return [];
  const matching = new Matching();
  sameInOrder(before, after, matching);
  sameElsewhere(matching.left(before), matching.left(after), matching);
  mostAlike(matching.left(before), matching.left(after), bagOf, matching);
  return matching.pairs;
}

const keyOf = ({ kind, text }: Leaf) => `${kind} ${text}`;

function sameInOrder(before: readonly Leaf[], after: readonly Leaf[], matching: Matching): void {
  let [oldAt, newAt] = [0, 0];
  for (const { added, removed, count } of diffArrays(before.map(keyOf), after.map(keyOf))) {
    if (!added && !removed) {
      for (let step = 0; step < count; step += 1) matching.pair(before[oldAt + step], after[newAt + step]);
    }
    if (!added) oldAt += count;
    if (!removed) newAt += count;
  }
}

function sameElsewhere(before: readonly Leaf[], after: readonly Leaf[], matching: Matching): void {
  const waiting = new Map<string, Leaf[]>();
  for (const leaf of after) waiting.set(keyOf(leaf), [...(waiting.get(keyOf(leaf)) ?? []), leaf]);
  for (const leaf of before) if (leaf.text !== '') matching.pair(leaf, waiting.get(keyOf(leaf))?.shift());
}

function mostAlike(
  before: readonly Leaf[],
  after: readonly Leaf[],
  bagOf: (text: string) => Bag,
  matching: Matching,
): void {
  const oldBags = before.map(({ text }) => bagOf(text));
  const newBags = after.map(({ text }) => bagOf(text));
  const candidates: { readonly old: number; readonly new: number; readonly likeness: number }[] = [];
  for (const { old, new: place } of likeTexts(oldBags, newBags)) {
    const likeness = likenessOf(oldBags[old] ?? new Map(), newBags[place] ?? new Map());
    const needed = before[old]?.kind === after[place]?.kind ? ALIKE : ALIKE_OF_OTHER_KIND;
    if (likeness > needed) candidates.push({ old, new: place, likeness });
  }
  const distance = (one: { readonly old: number; readonly new: number }) => Math.abs(one.old - one.new);
  candidates.sort((a, b) => b.likeness - a.likeness || distance(a) - distance(b) || a.old - b.old || a.new - b.new);
  for (const { old, new: place } of candidates) matching.pair(before[old], after[place]);
}
