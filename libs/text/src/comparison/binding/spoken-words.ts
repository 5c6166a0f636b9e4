/** A word of a text as it is looked up: NFC, lower case, apostrophes straight. */
export interface SpokenWord {
  readonly word: string;
  readonly from: number;
  readonly to: number;
  /** Whether a sentence, or a clause (behind a comma or a bracket too), begins with it. */
  readonly opens: 'sentence' | 'clause' | null;
}

const WHOLE = /[\p{L}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;
const ELIDED = /[\p{L}\p{M}]+/gu;
const SENTENCE = /[.!?;:…\n]/u;
const CLAUSE = /[,()[\]–—«»“”]/u;

/**
 * The words of a text with their places. English keeps "mustn't" whole; in French an elision ("n'y") is two words.
 * @param keepApostrophes whether an apostrophe stays within its word.
 */
export function spokenWords(text: string, keepApostrophes: boolean): readonly SpokenWord[] {
  const words: SpokenWord[] = [];
  let end = 0;
  for (const { 0: found, index: from } of text.matchAll(keepApostrophes ? WHOLE : ELIDED)) {
    const gap = text.slice(end, from);
    const to = from + found.length;
    words.push({ word: found.normalize('NFC').toLowerCase().replaceAll('’', "'"), from, to, opens: opening(gap, end) });
    end = to;
  }
  return words;
}

function opening(gap: string, end: number): SpokenWord['opens'] {
  if (end === 0 || SENTENCE.test(gap)) return 'sentence';
  return CLAUSE.test(gap) ? 'clause' : null;
}
