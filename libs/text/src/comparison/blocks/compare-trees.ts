import { TEXT_LIMIT } from '../../admissible';
import type { Language } from '../../block';
import { assemble } from './assemble';
import type { BlockComparison } from './block-comparison';
import { type Bag, bagOf } from './likeness';
import { pairBlocks } from './pair-blocks';
import { divisions, staysInOrder } from './parts';
import { leavesOf, type WordedTree } from './worded-tree';

/** What became of every block, or the block whose words are above 20,000 UTF-16 units. */
export type TreeComparison =
  | { readonly ok: true; readonly blocks: readonly BlockComparison[] }
  | { readonly ok: false; readonly code: 'text.tooLong'; readonly block: string };

/**
 * Compares two states of a document: blocks first, by identity, then words. Moved, split and merged blocks are shown
 * as such. Every living block of either text stands in exactly one comparison; these follow the new text, and what was
 * deleted stands behind what it stood behind. The same two states always give the same comparison.
 * @param language that of the words on both sides, a BCP 47 tag.
 */
export function compareTrees(before: WordedTree, after: WordedTree, language: Language): TreeComparison {
  const pair = { before, after, language };
  const [old, next] = [leavesOf(before), leavesOf(after)];
  const long = [...old, ...next].find(({ text }) => text.length > TEXT_LIMIT);
  if (long !== undefined) return { ok: false, code: 'text.tooLong', block: long.id };
  const bags = remembered(language);
  const pairs = pairBlocks(pair, old, next, bags);
  const newOf = new Map(pairs.map((one) => [one.before, one.after]));
  const oldOf = new Map(pairs.map((one) => [one.after, one.before]));
  const splits = divisions(old, {
    leaves: next,
    isFree: (leaf) => !oldOf.has(leaf),
    pairOf: (whole) => newOf.get(whole),
    bagOf: bags,
  }).filter((split) => staysInOrder(split, newOf.get(split.whole), language));
  const used = new Set(splits.flatMap(({ whole, parts }) => [whole, ...parts]));
  const merges = divisions(
    next.filter((leaf) => !used.has(leaf)),
    {
      leaves: old,
      isFree: (leaf) => !newOf.has(leaf) && !used.has(leaf),
      pairOf: (whole) => oldOf.get(whole),
      bagOf: bags,
    },
  ).filter((merge) => staysInOrder(merge, oldOf.get(merge.whole), language));
  return { ok: true, blocks: assemble({ language, old, next, pairs, splits, merges }) };
}

function remembered(language: Language): (text: string) => Bag {
  const known = new Map<string, Bag>();
  return (text) => {
    const bag = known.get(text) ?? bagOf(text, language);
    known.set(text, bag);
    return bag;
  };
}
