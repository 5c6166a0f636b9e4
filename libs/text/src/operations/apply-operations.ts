import { TEXT_LIMIT, isBlank } from '../admissible';
import { build, type Built } from '../merge/build';
import { indexPassage, isList, type Passage, type PassageIndex } from '../passage/passage';
import type { HashOf } from '../apply-operation';
import type { PassageOperation } from './passage-operation';
import { readOperations } from './read-operations';
import type { PassageRefusal } from './refusals';

/** The passage as amended, or the operation that does not stand on it. */
export type AppliedOperations = { readonly ok: true; readonly passage: Passage } | PassageRefusal | UnreadableText;

/** A text that cannot be: a block has no words or too many, or two new blocks have one id. */
export interface UnreadableText {
  readonly ok: false;
  readonly code: 'merge.emptyText' | 'merge.textTooLong' | 'merge.idTaken';
  readonly block: string;
}

/**
 * Applies all operations of one amendment to the passage they were written against, and to no other: every block, its
 * revision and its words must be those that they name. Offsets and places are the base's, whatever the order of the
 * operations; that order decides only what stands first at one and the same place.
 * @param revision the revision that changed and new blocks get.
 */
export function applyOperations(
  passage: Passage,
  operations: readonly PassageOperation[],
  hashOf: HashOf,
  revision: string,
): AppliedOperations {
  const index = indexPassage(passage);
  const read = readOperations({ index, hashOf }, operations);
  if (!read.ok) return read;
  const built = build(index, [{ by: [], changes: read.changes }], revision);
  return unreadable(index, built) ?? { ok: true, passage: built.passage };
}

/** The first block that several changes together leave in a state in which no block may be. */
export function unreadable(before: PassageIndex, { passage }: Built): UnreadableText | null {
  const parents = new Set(passage.blocks.map(({ parent }) => parent));
  const seen = new Set<string>();
  for (const { id, kind, text } of passage.blocks) {
    if (seen.has(id)) return { ok: false, code: 'merge.idTaken', block: id };
    seen.add(id);
    if (text.length > TEXT_LIMIT) return { ok: false, code: 'merge.textTooLong', block: id };
    const mayBeEmpty = isList(kind) || parents.has(id) || before.byId.get(id)?.text === '';
    if (!mayBeEmpty && isBlank(text)) return { ok: false, code: 'merge.emptyText', block: id };
  }
  return null;
}
