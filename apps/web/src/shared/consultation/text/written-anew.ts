import type { Language } from '@concord/procedure';
import { applyEdits, editsBetween, moveAnchor, type Edit } from '@concord/text';
import { marksBetween } from './revisions';

function movedEdit(edit: Edit, before: string, now: string, language: Language): Edit | null {
  const moved = moveAnchor({ from: edit.from, to: edit.to, quote: edit.quote }, marksBetween(before, now, language));
  const stands = edit.quote === '' || moved.fate === 'kept' || moved.fate === 'moved';
  return stands ? { ...edit, from: moved.range.from, to: moved.range.to } : null;
}

/**
 * What was typed against an earlier text, written against the present one: each change at its words where these still stand.
 * `isClean` is false when some do not; then the text is what was typed, untouched, for the writer to compare.
 */
export function writtenAnew(
  before: string,
  typed: string,
  now: string,
  language: Language,
): { readonly text: string; readonly isClean: boolean } {
  const edits = editsBetween(before, typed, language).map((edit) => movedEdit(edit, before, now, language));
  const standing = edits.filter((edit) => edit !== null).sort((one, other) => one.from - other.from);
  const applied = standing.length === edits.length ? applyEdits(now, standing) : null;
  return applied?.ok === true ? { text: applied.text, isClean: true } : { text: typed, isClean: false };
}
