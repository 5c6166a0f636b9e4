import type { Changes } from '../operations/changes';
import type { PassageIndex } from '../passage/passage';
import { tokenize } from '../tokens';

/**
 * How far an amendment is from the text: the words that it strikes and those that it puts in, of all its blocks. Words
 * that move count once, with all that goes along; a paragraph break or a mark counts as no word.
 */
export function distance(index: PassageIndex, changes: Changes): number {
  const { language } = index.passage;
  const words = (text: string) => tokenize(text, language).filter(({ kind }) => kind === 'word').length;
  const textOf = (id: string) => index.byId.get(id)?.text ?? '';
  let sum = 0;
  for (const { block, from, to, insert } of changes.texts) sum += words(textOf(block).slice(from, to)) + words(insert);
  for (const { block, text } of changes.wholes) sum += words(textOf(block)) + words(text);
  for (const block of changes.deletes) sum += words(textOf(block));
  for (const block of changes.moved) for (const { text } of index.subtree(block)) sum += words(text);
  for (const { text } of changes.created.values()) sum += words(text);
  for (const { join } of changes.joins) sum += words(join);
  return sum;
}
