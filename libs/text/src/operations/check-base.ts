import type { HashOf } from '../apply-operation';
import type { WrittenAgainst } from '../operation';
import { hashedForm } from '../passage/inline-marks';
import type { PassageBlock, PassageIndex } from '../passage/passage';
import type { PassageOperation } from './passage-operation';
import type { PassageRefusalCode } from './refusals';

/** What a passage's operations are checked against. */
export interface Base {
  readonly index: PassageIndex;
  readonly hashOf: HashOf;
}

/**
 * Whether an operation was written against what stands: its language, the block, its revision and the hash of its words
 * (Rules, section 8: never a silent merge).
 * @param created the blocks that the amendment itself puts in.
 * @returns the reason why not, or null.
 */
export function baseRefusal(
  { index, hashOf }: Base,
  operation: PassageOperation,
  created: ReadonlySet<string>,
): PassageRefusalCode | null {
  if (operation.language !== index.passage.language) return 'amendment.staleBase';
  if (operation.kind === 'insertBlock') {
    const address = operation.after ?? operation.parent;
    if (address === null || created.has(address)) return staleEmpty(operation, hashOf);
    return refusalOn(index.byId.get(address), operation, hashOf);
  }
  if (operation.kind === 'mergeBlocks') {
    const { otherRevision: revision, otherHash: baseHash, language } = operation;
    const other = refusalOn(index.byId.get(operation.other), { revision, baseHash, language }, hashOf);
    if (other !== null) return other;
  }
  return refusalOn(index.byId.get(operation.block), operation, hashOf);
}

function refusalOn(
  block: PassageBlock | undefined,
  against: WrittenAgainst,
  hashOf: HashOf,
): PassageRefusalCode | null {
  if (block === undefined) return 'amendment.blockGone';
  const same = block.revision === against.revision && hashOf(hashedForm(block.text, block.marks)) === against.baseHash;
  return same ? null : 'amendment.staleBase';
}

function staleEmpty({ revision, baseHash }: WrittenAgainst, hashOf: HashOf): PassageRefusalCode | null {
  return revision === '' && baseHash === hashOf('') ? null : 'amendment.staleBase';
}
