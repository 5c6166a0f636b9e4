import type { Language } from '../../block';
import { tokenize } from '../../tokens';

/** How often each word stands in a text, whatever its case. */
export type Bag = ReadonlyMap<string, number>;

/** The words of a text as a bag; of a text without words, its other tokens but blanks. */
export function bagOf(text: string, language: Language): Bag {
  const tokens = tokenize(text, language).filter(({ kind }) => kind !== 'blank');
  const words = tokens.filter(({ kind }) => kind === 'word');
  const bag = new Map<string, number>();
  for (const token of words.length > 0 ? words : tokens) {
    const word = token.text.toLowerCase();
    bag.set(word, (bag.get(word) ?? 0) + 1);
  }
  return bag;
}

/** The number of words in a bag. */
export function sizeOf(bag: Bag): number {
  let size = 0;
  for (const count of bag.values()) size += count;
  return size;
}

/** The number of words that two bags share. */
export function overlapOf(one: Bag, other: Bag): number {
  let shared = 0;
  for (const [word, count] of one.size < other.size ? one : other) {
    shared += Math.min(count, (one.size < other.size ? other : one).get(word) ?? 0);
  }
  return shared;
}

/** A bag without the words of another. */
export function withoutBag(bag: Bag, taken: Bag): Bag {
  const rest = new Map<string, number>();
  for (const [word, count] of bag) {
    const left = count - (taken.get(word) ?? 0);
    if (left > 0) rest.set(word, left);
  }
  return rest;
}

/** How alike two texts are by their words (Dice): 0 for none in common, 1 for the same words. */
export function likenessOf(one: Bag, other: Bag): number {
  const words = sizeOf(one) + sizeOf(other);
  return words === 0 ? 1 : (2 * overlapOf(one, other)) / words;
}
