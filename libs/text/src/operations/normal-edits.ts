import { graphemeBorders } from '../graphemes';
import type { Edit } from '../operation';
import { beginsInWord, cutsWord, endsInWord, wordAfter, wordBefore } from './word-borders';

const BLANK = /\s/u;

interface Span {
  readonly from: number;
  readonly to: number;
}

/**
 * The same edits in the one form in which they are compared: what an edit quotes and puts back leaves it, a word of
 * which letters change is replaced whole, and what is only put in or struck stands behind the blank it could as well
 * stand before; words that stay in the midst of an edit are not part of it. The edits must stand on the text and be in
 * order; the edited text is the same.
 */
export function normalEdits(text: string, edits: readonly Edit[]): readonly Edit[] {
  const onBorder = graphemeBorders(text);
  const trimmed = withoutSeams(edits)
    .map((edit) => withoutSharedEnds(text, edit, onBorder))
    .filter((edit) => edit !== null);
  return grouped(text, trimmed)
    .flatMap((edit) => aroundKept(text, edit))
    .map((edit, at, all) => behindBlanks(text, edit, all[at + 1]?.from ?? text.length));
}

/** Edits that touch are one. */
function withoutSeams(edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const last = out.at(-1);
    if (last === undefined || last.to < edit.from || last.marks !== undefined || edit.marks !== undefined)
      out.push(edit);
    else
      out.splice(-1, 1, {
        from: last.from,
        to: edit.to,
        quote: last.quote + edit.quote,
        insert: last.insert + edit.insert,
      });
  }
  return out;
}

function withoutSharedEnds(text: string, edit: Edit, onBorder: (offset: number) => boolean): Edit | null {
  const { from, to, quote, insert, marks } = edit;
  if (marks !== undefined) return edit;
  if (quote === insert) return null;
  const most = Math.min(quote.length, insert.length);
  if (most === 0) return edit;
  let head = 0;
  while (head < most && quote[head] === insert[head]) head += 1;
  while (head > 0 && (!onBorder(from + head) || cutsWord(quote, head) || cutsWord(insert, head))) head -= 1;
  let tail = 0;
  while (tail < most - head && quote.at(-1 - tail) === insert.at(-1 - tail)) tail += 1;
  const cuts = (words: string) => cutsWord(words, words.length - tail);
  while (tail > 0 && (!onBorder(to - tail) || cuts(quote) || cuts(insert))) tail -= 1;
  if (head === 0 && tail === 0) return edit;
  const end = to - tail;
  return {
    from: from + head,
    to: end,
    quote: text.slice(from + head, end),
    insert: insert.slice(head, insert.length - tail),
  };
}

/** The stretch that an edit changes in whole words: it grows over a word that it would otherwise cut or join. */
function wholeWords(text: string, { from, to, insert, marks }: Edit): Span {
  if (marks !== undefined) return { from, to };
  const before = text.slice(Math.max(0, from - 2), from);
  const behind = text.slice(to, to + 2);
  const touchesBefore =
    endsInWord(before.slice(-2)) && (beginsInWord((insert + behind).slice(0, 2)) || cutsWord(text, from));
  const touchesBehind =
    beginsInWord(behind.slice(0, 2)) && (endsInWord((before + insert).slice(-2)) || cutsWord(text, to));
  return {
    from: touchesBefore ? from - wordBefore(text, from) : from,
    to: touchesBehind ? to + wordAfter(text, to) : to,
  };
}

/** Edits that grow over one another become one. */
function grouped(text: string, edits: readonly Edit[]): readonly Edit[] {
  const out: Edit[] = [];
  for (const edit of edits) {
    const span = wholeWords(text, edit);
    const last = out.at(-1);
    if (last !== undefined && span.from < last.to && edit.marks === undefined && last.marks === undefined) {
      out.pop();
      // The last one grew to the right over what this one changes: its insertion ends with base words from there.
      const kept = last.insert.slice(0, last.insert.length - (last.to - Math.min(last.to, edit.from)));
      const between = text.slice(Math.min(last.to, edit.from), edit.from);
      out.push(
        made(
          text,
          { from: last.from, to: Math.max(span.to, edit.to) },
          kept + between + edit.insert + text.slice(edit.to, span.to),
        ),
      );
      continue;
    }
    const grown = span.from < edit.from || span.to > edit.to;
    const insert = text.slice(span.from, edit.from) + edit.insert + text.slice(edit.to, span.to);
    out.push(grown ? made(text, span, insert) : edit);
  }
  return out;
}

function made(text: string, { from, to }: Span, insert: string): Edit {
  return { from, to, quote: text.slice(from, to), insert };
}

/**
 * Words that are quoted and put back whole with others around them stay, and so do words that are left of a quotation
 * whole: only what is around them changes.
 */
function aroundKept(text: string, edit: Edit): readonly Edit[] {
  const { from, to, quote, insert, marks } = edit;
  if (marks !== undefined || quote === '' || insert === '') return [edit];
  const [longer, kept] = insert.length > quote.length ? [insert, quote] : [quote, insert];
  const at = longer.indexOf(kept);
  const end = at + kept.length;
  const isOnly = at > 0 && end < longer.length && !longer.includes(kept, at + 1);
  if (!isOnly || !beginsInWord(kept) || !endsInWord(kept) || cutsWord(longer, at) || cutsWord(longer, end))
    return [edit];
  if (longer === insert) {
    return [
      { from, to: from, quote: '', insert: insert.slice(0, at) },
      { from: to, to, quote: '', insert: insert.slice(end) },
    ];
  }
  return [made(text, { from, to: from + at }, ''), made(text, { from: from + end, to }, '')];
}

/** @param ceiling where the next edit begins. */
function behindBlanks(text: string, edit: Edit, ceiling: number): Edit {
  let { from, to, insert } = edit;
  if (edit.marks !== undefined || (from < to && insert !== '')) return edit;
  while (to < ceiling) {
    const first = from < to ? text.charAt(from) : insert.charAt(0);
    if (first === '' || !BLANK.test(first) || text.charAt(to) !== first) break;
    if (from === to) insert = insert.slice(1) + first;
    from += 1;
    to += 1;
  }
  return from === edit.from ? edit : { from, to, quote: text.slice(from, to), insert };
}
