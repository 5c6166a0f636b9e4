import type { Language } from '../block';
import { tokenize } from '../tokens';

/** How alike two texts must be for one to be taken as the other, changed. */
export const ALIKE = 0.5;
/** The same for blocks that stand in different places: a paragraph must not be found in another by chance. */
export const ALIKE_ELSEWHERE = 0.7;
/** From this many words on, a text that is wholly kept in a longer one counts as kept. */
const ENOUGH_WORDS = 3;
const KEPT = 0.8;

/** The words of a text for comparing texts with each other, in the order in which they stand. */
export function wordsOf(text: string, language: Language): readonly string[] {
  const tokens = tokenize(text, language);
  return tokens.filter(({ kind }) => kind === 'word').map((token) => token.text.toLowerCase());
}

/**
 * How much of two texts is the same, from 0 to 1: the share of words that both have, or, where one is a good part of
 * the other, how much of it the longer one keeps.
 */
export function similarity(a: readonly string[], b: readonly string[]): number {
  if (a.length === 0 || b.length === 0) return a.length === b.length ? 1 : 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const left = counts.get(word) ?? 0;
    if (left > 0) common += 1;
    counts.set(word, left - 1);
  }
  const share = (2 * common) / (a.length + b.length);
  const shorter = Math.min(a.length, b.length);
  return shorter < ENOUGH_WORDS ? share : Math.max(share, (KEPT * common) / shorter);
}
