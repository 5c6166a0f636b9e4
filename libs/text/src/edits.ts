import type { Language } from './block';
import { compare } from './compare';
import { graphemeBorders } from './graphemes';
import type { Mark } from './mark';
import type { Edit } from './operation';
import { checkSpan, type RangeRefusalCode } from './range';

/** An edit that cannot be applied, by its place in the list (from 0). */
export interface EditRefusal {
  readonly ok: false;
  readonly code: RangeRefusalCode | 'edit.overlaps';
  readonly edit: number;
}

/** The edited text, or which edit does not stand. */
export type EditedText = { readonly ok: true; readonly text: string } | EditRefusal;

/**
 * The edits that make `next` of `base`, as the comparison sees them: `applyEdits(base, editsBetween(base, next, l))`
 * is `next` for every input. Texts too long to compare give one edit for the whole.
 */
export function editsBetween(base: string, next: string, language: Language): readonly Edit[] {
  const compared = compare(base, next, language);
  if (compared.ok) return editsOfMarks(compared.marks);
  return base === next ? [] : [{ from: 0, to: base.length, quote: base, insert: next }];
}

/** The changes of a comparison as edits of its old text: a deletion and the insertion behind it are one edit. */
export function editsOfMarks(marks: readonly Mark[]): readonly Edit[] {
  const edits: Edit[] = [];
  let from = 0;
  let quote = '';
  let insert = '';
  const close = () => {
    if (quote !== '' || insert !== '') edits.push({ from, to: from + quote.length, quote, insert });
    from += quote.length;
    quote = insert = '';
  };
  for (const { op, text } of marks) {
    if (op === 'delete') quote += text;
    else if (op === 'insert') insert += text;
    else {
      close();
      from += text.length;
    }
  }
  close();
  return edits;
}

/** The edits drawn as marks on their base text, deletion before insertion. The edits must stand: see `applyEdits`. */
export function marksOfEdits(base: string, edits: readonly Edit[]): readonly Mark[] {
  const marks: Mark[] = [];
  let at = 0;
  for (const edit of edits) {
    marks.push(
      { op: 'equal', text: base.slice(at, edit.from) },
      { op: 'delete', text: edit.quote },
      { op: 'insert', text: edit.insert },
    );
    at = edit.to;
  }
  marks.push({ op: 'equal', text: base.slice(at) });
  return marks.filter(({ text }) => text !== '');
}

/**
 * Applies edits to the text they were written against. Each must quote the very words at its place, on whole
 * characters, behind the one before it; one that only inserts quotes nothing.
 * @returns the text, or `edit.overlaps`, `range.outside`, `range.quoteDiffers`, `range.splitsCharacter` with the edit.
 */
export function applyEdits(text: string, edits: readonly Edit[]): EditedText {
  const onBorder = graphemeBorders(text);
  let out = '';
  let at = 0;
  for (const [index, edit] of edits.entries()) {
    if (edit.from < at) return { ok: false, code: 'edit.overlaps', edit: index };
    const span = checkSpan(text, edit, onBorder);
    if (!span.ok) return { ok: false, code: span.code, edit: index };
    out += text.slice(at, edit.from) + edit.insert;
    at = edit.to;
  }
  return { ok: true, text: out + text.slice(at) };
}
