import type { Language } from '../block';
import { editsBetween } from '../edits';
import type { Edit } from '../operation';

/** Stands for a paragraph break between words; a blank to the comparison. */
export const BREAK = '\n';

/** Where a paragraph break comes or goes: `[from, to)` in the words before and in the words after. */
export interface Seam {
  readonly old: { readonly from: number; readonly to: number };
  readonly now: { readonly from: number; readonly to: number };
}

/** Words compared across paragraph breaks: what comes or goes with the breaks, and what else changes. */
export interface Sewn {
  readonly before: string;
  readonly after: string;
  readonly seams: readonly Seam[];
  /** Edits of `before` that are no seam. */
  readonly edits: readonly Edit[];
}

/**
 * Compares several texts taken together with several others taken together, one of the two being one text alone.
 * @returns null unless each break stands or stood where nothing but blanks is, and most of the words stay.
 */
export function sew(before: readonly string[], after: readonly string[], language: Language): Sewn | null {
  const [old, now] = [before.join(BREAK), after.join(BREAK)];
  const edits = editsBetween(old, now, language);
  const taken = new Set<Edit>();
  const seams: Seam[] = [];
  const splits = after.length > 1;
  for (const at of breaksOf(splits ? after : before)) {
    const { seam, edit } = seamAt(edits, at, splits);
    const sides = [old.slice(seam.old.from, seam.old.to), now.slice(seam.now.from, seam.now.to)] as const;
    const [other, bare] = splits ? sides : [sides[1], sides[0]];
    if (bare !== BREAK || other.trim() !== '' || (edit !== null && taken.has(edit))) return null;
    if (edit !== null) taken.add(edit);
    seams.push(seam);
  }
  const others = edits.filter((edit) => !taken.has(edit));
  const lost = others.reduce((sum, { quote }) => sum + quote.length, 0);
  const gained = others.reduce((sum, { insert }) => sum + insert.length, 0);
  const isOther = seams.length > 0 && (lost * 2 > old.length || gained * 2 > now.length);
  return isOther ? null : { before: old, after: now, seams, edits: others };
}

function breaksOf(parts: readonly string[]): readonly number[] {
  let at = -BREAK.length;
  return parts.slice(0, -1).map((part) => (at += part.length + BREAK.length));
}

/** The edit that a break is part of, or the very character that was there before and after. */
function seamAt(
  edits: readonly Edit[],
  at: number,
  inNew: boolean,
): { readonly seam: Seam; readonly edit: Edit | null } {
  let shift = 0;
  for (const edit of edits) {
    const now = { from: edit.from + shift, to: edit.from + shift + edit.insert.length };
    const side = inNew ? now : edit;
    if (at < side.from) break;
    if (at < side.to) return { seam: { old: { from: edit.from, to: edit.to }, now }, edit };
    shift += edit.insert.length - edit.quote.length;
  }
  const from = inNew ? at - shift : at;
  const now = from + shift;
  return { seam: { old: { from, to: from + BREAK.length }, now: { from: now, to: now + BREAK.length } }, edit: null };
}
