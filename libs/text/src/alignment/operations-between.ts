import type { HashOf } from '../apply-operation';
import type { WrittenAgainst } from '../operation';
import type { PassageOperation } from '../operations/passage-operation';
import { hashedForm } from '../passage/inline-marks';
import { indexPassage, type Passage, type PassageBlock, type PassageIndex } from '../passage/passage';
import { align } from './align';
import { isFree, type Pairing } from './pairing';
import { placing } from './placing';
import { wordOperations, type Against } from './word-operations';

/**
 * The operations that make `next` of `base`, written against `base`: blocks are those of the same id, and otherwise
 * those of the same or much the same words (see `align`); moves, breaks put in and breaks taken out are found as such.
 * Applying them gives the words, marks and shape of `next`. New blocks keep the id that they have in `next`, which must
 * be none of the base's.
 */
export function operationsBetween(base: Passage, next: Passage, hashOf: HashOf): readonly PassageOperation[] {
  const pairing = align(indexPassage(base), indexPassage(next));
  const against = (block: PassageBlock): WrittenAgainst => ({
    revision: block.revision,
    baseHash: hashOf(hashedForm(block.text, block.marks)),
    language: base.language,
  });
  const nothing: WrittenAgainst = { revision: '', baseHash: hashOf(''), language: base.language };
  const words = base.blocks.flatMap((block) => wordsOf(pairing, block, against));
  const gone = deletions(pairing).map((block): PassageOperation => ({
    kind: 'deleteBlock',
    block: block.id,
    ...against(block),
  }));
  return [...words, ...arrivals(pairing, against, nothing), ...gone];
}

/** Blocks that are new, or stand elsewhere. */
function arrivals(pairing: Pairing, against: Against, nothing: WrittenAgainst): readonly PassageOperation[] {
  const { base, next } = pairing;
  return placing(pairing).map(({ id, parent, after }): PassageOperation => {
    const old = base.byId.get(pairing.toBase.get(id) ?? '');
    if (old !== undefined) return { kind: 'moveBlock', block: old.id, parent, after, ...against(old) };
    const address = base.byId.get(after ?? parent ?? '');
    const written = address === undefined ? nothing : against(address);
    return { kind: 'insertBlock', block: id, parent, after, ...newWords(next, id), ...written };
  });
}

function newWords(next: PassageIndex, id: string) {
  const { kind: blockKind, text, marks } = next.byId.get(id) ?? { kind: 'paragraph' as const, text: '', marks: [] };
  return marks.length === 0 ? { blockKind, text } : { blockKind, text, marks };
}

/** What happens to the words of one block, and to the breaks in it and behind it. */
function wordsOf(pairing: Pairing, block: PassageBlock, against: Against): readonly PassageOperation[] {
  const { base, next, toNext, splits, merges, rewritten } = pairing;
  const other = toNext.get(block.id);
  if (other === undefined) return [];
  const found = (index: PassageIndex, ids: readonly string[]) => ids.flatMap((id) => index.byId.get(id) ?? []);
  const members = found(base, merges.get(other) ?? [block.id]);
  const parts = found(next, splits.get(block.id) ?? [other]);
  return wordOperations({ members, parts, rewritten: rewritten.has(block.id) }, base.passage.language, against);
}

/** Blocks that are gone, the outermost of each. */
function deletions(pairing: Pairing): readonly PassageBlock[] {
  const gone = (id: string | null) => id !== null && isFree(pairing, 'base', id);
  return pairing.base.passage.blocks.filter(({ id, parent }) => gone(id) && !gone(parent));
}
