import type { WrittenAgainst } from '../operation';
import { build } from '../merge/build';
import type { PassageOperation } from '../operations/passage-operation';
import { readOperations } from '../operations/read-operations';
import { hashedForm } from '../passage/inline-marks';
import { indexPassage, type Passage } from '../passage/passage';
import type { BaseChange } from './base-change';
import { sameWords } from './same-words';

/**
 * The author's own operations, written against the new text, where they do there what they should; so that one who
 * replaced a whole paragraph still does.
 * @returns null where the blocks they name read otherwise now.
 */
export function restamped(
  operations: readonly PassageOperation[],
  { ground, next }: BaseChange,
  wanted: Passage,
): readonly PassageOperation[] | null {
  const index = indexPassage(next);
  const against = (id: string | null): WrittenAgainst | null => {
    const block = index.byId.get(id ?? '');
    if (block === undefined) return null;
    return {
      revision: block.revision,
      baseHash: ground.hashOf(hashedForm(block.text, block.marks)),
      language: next.language,
    };
  };
  const stamped = operations.map((operation): PassageOperation => {
    if (operation.kind === 'insertBlock') return { ...operation, ...against(operation.after ?? operation.parent) };
    if (operation.kind !== 'mergeBlocks') return { ...operation, ...against(operation.block) };
    const other = against(operation.other);
    const { revision: otherRevision, baseHash: otherHash } = other ?? { revision: '', baseHash: '' };
    return { ...operation, ...against(operation.block), otherRevision, otherHash };
  });
  const read = readOperations({ index, hashOf: ground.hashOf }, stamped);
  if (!read.ok) return null;
  return sameWords(build(index, [{ by: [], changes: read.changes }], '').passage, wanted) ? stamped : null;
}
