import type { InlineMark } from './import-review';

/** A text freed of its typed marks. `unpaired` is true when an asterisk was left standing as text. */
export interface MarkedText {
  readonly text: string;
  readonly marks: readonly InlineMark[];
  readonly noteMarks: readonly { readonly at: number; readonly label: string }[];
  readonly unpaired: boolean;
}

const WORD = /[\p{L}\p{N}]/u;
const SUPERSCRIPT = /[⁰¹²³⁴-⁹]+/uy;

function opens(source: string, at: number): boolean {
  const before = source[at - 1] ?? ' ';
  const after = source[at + 1] ?? ' ';
  return !WORD.test(before) && before !== '*' && /[^\s*]/u.test(after);
}

function closes(source: string, at: number): boolean {
  const before = source[at - 1] ?? ' ';
  const after = source[at + 1] ?? ' ';
  return /[^\s*]/u.test(before) && !WORD.test(after) && after !== '*';
}

function closingAfter(source: string, at: number): number {
  for (let next = source.indexOf('*', at + 1); next !== -1; next = source.indexOf('*', next + 1)) {
    if (closes(source, next)) return next;
    if (opens(source, next)) return -1;
  }
  return -1;
}

/** Finds `*…*` pairs that hug their words; an asterisk without its fellow stays text. */
function emphasisPairs(source: string): { pairs: Map<number, number>; unpaired: boolean } {
  const pairs = new Map<number, number>();
  let unpaired = false;
  for (let at = source.indexOf('*'); at !== -1; at = source.indexOf('*', at + 1)) {
    const end = opens(source, at) ? closingAfter(source, at) : -1;
    if (end === -1) unpaired = true;
    else {
      pairs.set(at, end);
      at = end;
    }
  }
  return { pairs, unpaired };
}

/**
 * Takes the typed marks out of a block's text: `*…*` becomes an emphasis range, a superscript number whose note exists
 * (`noteLabels`) becomes a note mark. All else stays as it was, so that "km²" without a note 2 is still "km²".
 */
export function readMarks(source: string, noteLabels: ReadonlySet<string>): MarkedText {
  const { pairs, unpaired } = emphasisPairs(source);
  const marks: InlineMark[] = [];
  const noteMarks: { at: number; label: string }[] = [];
  let text = '';
  let open: { from: number; end: number } | null = null;
  for (let at = 0; at < source.length;) {
    SUPERSCRIPT.lastIndex = at;
    const label = SUPERSCRIPT.exec(source)?.[0];
    const end = pairs.get(at);
    if (label !== undefined) {
      if (noteLabels.has(label)) noteMarks.push({ at: text.length, label });
      else text += label;
      at += label.length;
    } else if (end !== undefined) {
      open = { from: text.length, end };
      at += 1;
    } else if (open?.end === at) {
      marks.push({ from: open.from, to: text.length, kind: 'emphasis' });
      open = null;
      at += 1;
    } else {
      text += source[at] ?? '';
      at += 1;
    }
  }
  return { text, marks, noteMarks, unpaired };
}
