import { admissibleText, isBlank, type TextRefusalCode } from './admissible';
import type { Block } from './block';
import { applyEdits, type EditRefusal } from './edits';
import type { Operation } from './operation';

/** What an operation meets: the block as it stands, in the operation's language. */
export interface OperationTarget {
  /** The block operated on; for an insertion the block it goes after, or else the parent. */
  readonly block: Block;
  /** The block's present revision. */
  readonly revisionId: string;
  /** The present text in the operation's language. */
  readonly text: string;
  readonly deleted: boolean;
}

/** Why an operation cannot be applied. */
export type OperationRefusalCode =
  | 'amendment.wrongBlock'
  | 'amendment.blockGone'
  | 'amendment.staleBase'
  | 'amendment.nothingChanges'
  | 'amendment.emptyText'
  | TextRefusalCode
  | EditRefusal['code'];

/** A refused operation; `at` is the offset in a text that is not admissible, `edit` the edit that does not stand. */
export interface OperationRefusal {
  readonly ok: false;
  readonly code: OperationRefusalCode;
  readonly at?: number;
  readonly edit?: number;
}

/** The block's new text (an insertion: the new block's), null when it is deleted; or the refusal. */
export type OperationResult = { readonly ok: true; readonly text: string | null } | OperationRefusal;

/** A hash of a text, chosen by the caller: the same at writing and at applying, base64url of SHA-256 for one. */
export type HashOf = (text: string) => string;

/**
 * Applies one operation to the block it was written against, and to no other: the block, its revision and the hash of
 * its text must be those that the operation names (Rules, section 8: never a silent merge). The result is in NFC.
 * @param target the block as it stands now; null only for an insertion at the very start of the document.
 */
export function applyOperation(target: OperationTarget | null, operation: Operation, hashOf: HashOf): OperationResult {
  const misfit = misfitOf(target, operation, hashOf);
  if (misfit !== null) return { ok: false, code: misfit };
  const base = target?.text ?? '';
  switch (operation.kind) {
    case 'deleteBlock':
      return { ok: true, text: null };
    case 'insertBlock':
      return standing(operation.text, null);
    case 'replaceBlock':
      return standing(operation.text, base);
    case 'replaceText': {
      const edited = applyEdits(base, operation.edits);
      return edited.ok ? standing(edited.text, base) : edited;
    }
  }
}

function misfitOf(target: OperationTarget | null, operation: Operation, hashOf: HashOf): OperationRefusalCode | null {
  const address = operation.kind === 'insertBlock' ? (operation.after ?? operation.parent) : operation.block;
  if ((target?.block.id ?? null) !== address) return 'amendment.wrongBlock';
  if (target?.deleted === true || target?.block.deleted === true) return 'amendment.blockGone';
  const sameRevision = (target?.revisionId ?? '') === operation.revision;
  return sameRevision && hashOf(target?.text ?? '') === operation.baseHash ? null : 'amendment.staleBase';
}

function standing(text: string, base: string | null): OperationResult {
  const admissible = admissibleText(text);
  if (!admissible.ok) return admissible;
  if (isBlank(admissible.text)) return { ok: false, code: 'amendment.emptyText' };
  if (admissible.text === base) return { ok: false, code: 'amendment.nothingChanges' };
  return admissible;
}
