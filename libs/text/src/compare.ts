import { TEXT_LIMIT } from './admissible';
import type { Language } from './block';
import { hunksBetween, type Hunk } from './hunks';
import type { Mark } from './mark';
import { redline } from './redline';
import { tokenize, type Token } from './tokens';

/** The marks of a comparison, or the refusal of a text above 20,000 UTF-16 units. */
export type Comparison =
  { readonly ok: true; readonly marks: readonly Mark[] } | { readonly ok: false; readonly code: 'text.tooLong' };

/**
 * Compares two texts of one block word by word (architecture, section 5). Accepting all marks gives the new text,
 * rejecting all the old; every mark begins and ends on whole characters; a deletion stands before its insertion;
 * unchanged text is one equal mark, and two empty texts give none.
 * @param language the language of both texts, a BCP 47 tag: it decides what a word is.
 */
export function compare(oldText: string, newText: string, language: Language): Comparison {
  if (oldText.length > TEXT_LIMIT || newText.length > TEXT_LIMIT) return { ok: false, code: 'text.tooLong' };
  return { ok: true, marks: marksBetween(oldText, newText, language) };
}

/** As `compare`, of texts whose length the caller bounds: the parts of a block laid together may exceed the limit. */
export function marksBetween(oldText: string, newText: string, language: Language): readonly Mark[] {
  if (oldText === newText) return oldText === '' ? [] : [{ op: 'equal', text: oldText }];
  const before = tokenize(oldText, language);
  const after = tokenize(newText, language);
  return draw(before, after, redline(before, after, hunksBetween(before, after)));
}

function draw(before: readonly Token[], after: readonly Token[], hunks: readonly Hunk[]): readonly Mark[] {
  const marks: Mark[] = [];
  const put = (op: Mark['op'], tokens: readonly Token[]) => {
    if (tokens.length > 0) marks.push({ op, text: tokens.map(({ text }) => text).join('') });
  };
  let at = 0;
  for (const { oldFrom, oldTo, newFrom, newTo } of hunks) {
    put('equal', before.slice(at, oldFrom));
    put('delete', before.slice(oldFrom, oldTo));
    put('insert', after.slice(newFrom, newTo));
    at = oldTo;
  }
  put('equal', before.slice(at));
  return marks;
}
