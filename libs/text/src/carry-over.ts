import { applyEdits, editsBetween } from './edits';
import type { Edit, Operation } from './operation';

/** What becomes of an open amendment when its text changes (Rules, section 8). */
export const rebaseFates = ['carriedOver', 'alreadyContained', 'authorMustDecide', 'orphaned'] as const;
export type RebaseFate = (typeof rebaseFates)[number];

/** The operation as it stands on the new text; null for every fate but `carriedOver`. */
export type CarriedOver =
  | { readonly fate: 'carriedOver'; readonly operation: Operation }
  | { readonly fate: Exclude<RebaseFate, 'carriedOver'>; readonly operation: null };

/** One block's text in one language, before and after the change. */
export interface TextChange {
  readonly before: string;
  /** Null: the block was deleted. */
  readonly after: string | null;
  /** The new revision. */
  readonly revision: string;
  /** The caller's hash of `after`; of no meaning when that is null. */
  readonly hash: string;
}

/**
 * Carries an operation over to a changed text, or says why it is not: nothing is ever merged where both touch the same words or the
 * same place, for what then should stand there its author must say.
 * @param operation one that applies to `before`.
 */
export function carryOver(operation: Operation, change: TextChange): CarriedOver {
  const { before, after, revision, hash } = change;
  if (after === null) return without('orphaned');
  if (before === after) return { fate: 'carriedOver', operation: { ...operation, revision, baseHash: hash } };
  // What replaces or strikes the whole was not written for these words.
  if (operation.kind === 'replaceBlock' && operation.text === after) return without('alreadyContained');
  if (operation.kind !== 'replaceText') return without('authorMustDecide');
  const wanted = operation.edits;
  const proposed = applyEdits(before, wanted);
  if (!proposed.ok) return without('authorMustDecide');
  const made = editsBetween(before, after, operation.language);
  if (proposed.text === after || wanted.every((edit) => made.some((one) => isSame(one, edit)))) {
    return without('alreadyContained');
  }
  if (wanted.some((edit) => made.some((one) => touches(one, edit)))) return without('authorMustDecide');
  const edits = wanted.map((edit) => shifted(edit, made));
  if (!applyEdits(after, edits).ok) return without('authorMustDecide');
  return { fate: 'carriedOver', operation: { ...operation, revision, baseHash: hash, edits } };
}

const without = (fate: Exclude<RebaseFate, 'carriedOver'>): CarriedOver => ({ fate, operation: null });

const isSame = (one: Edit, other: Edit): boolean =>
  one.from === other.from && one.to === other.to && one.insert === other.insert;

/** They share words, or a place: one that ends where the other begins would leave open which words come first. */
const touches = (one: Edit, other: Edit): boolean => one.from <= other.to && other.from <= one.to;

/** Where the words of an edit stand after changes that touch none of them. */
function shifted(edit: Edit, made: readonly Edit[]): Edit {
  const before = made.filter(({ to }) => to < edit.from);
  const by = before.reduce((sum, { from, to, insert }) => sum + insert.length - (to - from), 0);
  return { ...edit, from: edit.from + by, to: edit.to + by };
}
