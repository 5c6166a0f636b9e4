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

/** A plain Latin word at this place, with the spaces behind it and another after them: no word rule can read it otherwise. */
const PLAIN_WORD = /([A-Za-zÀ-ÖØ-öø-ɏ]+)( +)(?=[A-Za-zÀ-ÖØ-öø-ɏ])/y;
/** Spaces at which any text may be cut: no mark of theirs before or after them joins across. */
const SAFE_SPACES = /(?<=[!-~¡-ɏ]) +(?=[A-Za-zÀ-ÖØ-öø-ɏ])/g;

/**
 * Cuts a text into words with the blanks and punctuation among them; joined again they are the text. Words are those
 * of the language (`Intl.Segmenter`), so Chinese, written without blanks, is cut as well. Plain words between spaces,
 * most of any Latin text, are cut without asking the segmenter, which would say the same at ten times the cost.
 * @param language a BCP 47 tag; an unknown or malformed one falls back on the rules common to all languages.
 */
export function tokenize(text: string, language: Language): readonly Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    PLAIN_WORD.lastIndex = at;
    const plain = PLAIN_WORD.exec(text);
    if (plain?.[1] !== undefined && plain[2] !== undefined) {
      tokens.push({ text: plain[1], kind: 'word' }, { text: plain[2], kind: 'blank' });
      at = PLAIN_WORD.lastIndex;
      continue;
    }
    SAFE_SPACES.lastIndex = at;
    const spaces = SAFE_SPACES.exec(text);
    tokens.push(...segmented(text.slice(at, spaces?.index), language));
    if (spaces === null) break;
    tokens.push({ text: spaces[0], kind: 'blank' });
    at = SAFE_SPACES.lastIndex;
  }
  return tokens;
}

function segmented(text: string, language: Language): readonly Token[] {
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
