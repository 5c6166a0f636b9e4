import type { Language } from './block';
import { graphemeBorders } from './graphemes';

/** What a token is to the comparison: sentence marks are the punctuation that ends a sentence. */
export type TokenKind = 'word' | 'blank' | 'mark' | 'sentenceMark';

/** A word, a stretch of blanks or a piece of punctuation, cut on grapheme borders. */
export interface Token {
  readonly text: string;
  readonly kind: TokenKind;
}

const BLANK = /^\s+$/u;
const SENTENCE_MARK = /^[.!?;:…。！？；：؟؛۔।]+$/u;
const PRIMARY = /^[A-Za-z]{2,3}(?=-|$)/;

const segmenters = new Map<string, Intl.Segmenter>();

/**
 * Cuts a text into words with the blanks and punctuation among them; joined again they are the text. Words are those
 * of the language (`Intl.Segmenter`), so Chinese, written without blanks, is cut as well.
 * @param language a BCP 47 tag; an unknown or malformed one falls back on the rules common to all languages.
 */
export function tokenize(text: string, language: Language): readonly Token[] {
  const onBorder = graphemeBorders(text);
  const tokens: Token[] = [];
  let from = 0;
  let wordLike = false;
  for (const { segment, index, isWordLike } of segmenterFor(language).segment(text)) {
    const to = index + segment.length;
    wordLike ||= isWordLike === true;
    // A border between words can fall inside a character as read; such pieces stay together.
    if (!onBorder(to)) continue;
    const piece = text.slice(from, to);
    tokens.push({ text: piece, kind: wordLike ? 'word' : kindOf(piece) });
    from = to;
    wordLike = false;
  }
  return tokens;
}

function kindOf(piece: string): TokenKind {
  if (BLANK.test(piece)) return 'blank';
  return SENTENCE_MARK.test(piece) ? 'sentenceMark' : 'mark';
}

function segmenterFor(language: Language): Intl.Segmenter {
  const primary = PRIMARY.exec(language)?.[0].toLowerCase() ?? 'und';
  const known = segmenters.get(primary);
  if (known !== undefined) return known;
  const made = new Intl.Segmenter(primary, { granularity: 'word' });
  segmenters.set(primary, made);
  return made;
}
