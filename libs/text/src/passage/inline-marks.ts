import { graphemeBorders } from '../graphemes';

/** How words may be marked: never by signs in the text, always beside it. A reference says what it points to. */
export type InlineMarkKind = 'emphasis' | 'strong' | 'reference';

/** A stretch of marked words: `[from, to)` in UTF-16 units of the block's text, on grapheme borders. */
export interface InlineMark {
  readonly kind: InlineMarkKind;
  readonly from: number;
  readonly to: number;
  /** What a reference points to (an instrument's key, a block's id); absent on the others. */
  readonly target?: string;
}

/** Why marks do not stand on a text. */
export type MarkRefusalCode = 'mark.outside' | 'mark.empty' | 'mark.splitsCharacter' | 'mark.target';

/** Marks that stand, or the first that does not (its place in the list, from 0). */
export type MarksVerdict =
  { readonly ok: true } | { readonly ok: false; readonly code: MarkRefusalCode; readonly mark: number };

/** Whether every mark stands on the text: inside it, not empty, on whole characters, a target on references alone. */
export function checkMarks(text: string, marks: readonly InlineMark[]): MarksVerdict {
  const onBorder = graphemeBorders(text);
  for (const [index, mark] of marks.entries()) {
    const code = refusalOf(text, mark, onBorder);
    if (code !== null) return { ok: false, code, mark: index };
  }
  return { ok: true };
}

function refusalOf(text: string, mark: InlineMark, onBorder: (offset: number) => boolean): MarkRefusalCode | null {
  const { kind, from, to, target } = mark;
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || to < from || to > text.length) return 'mark.outside';
  if (from === to) return 'mark.empty';
  if (!onBorder(from) || !onBorder(to)) return 'mark.splitsCharacter';
  return (kind === 'reference') === (target !== undefined && target !== '') ? null : 'mark.target';
}

/**
 * What a block's hash is taken of. A block without marks is hashed as its bare text, so that no hash of a text without
 * marks ever changes; with marks it cannot be mistaken for any text, since no admissible text holds U+0000.
 */
export function hashedForm(text: string, marks: readonly InlineMark[]): string {
  if (marks.length === 0) return text;
  const parts = sortedMarks(marks).map(({ kind, from, to, target }) => [kind, from, to, target ?? null]);
  return `${text}\u0000${JSON.stringify(parts)}`;
}

/** Marks in the one order that counts: by place, the longer first, then by kind and target. */
export function sortedMarks(marks: readonly InlineMark[]): readonly InlineMark[] {
  return marks.toSorted(
    (a, b) =>
      a.from - b.from || b.to - a.to || compareText(a.kind, b.kind) || compareText(a.target ?? '', b.target ?? ''),
  );
}

/** Order by UTF-16 units: the same on every machine, whatever its language. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
