/** Why a text cannot be taken in (architecture, section 5). */
export type TextRefusalCode =
  'text.loneSurrogate' | 'text.nul' | 'text.control' | 'text.bidiOverride' | 'text.unbalancedIsolates' | 'text.tooLong';

/** A refused text and the UTF-16 offset, in the text as given, of what stands in its way. */
export interface TextRefusal {
  readonly ok: false;
  readonly code: TextRefusalCode;
  readonly at: number;
}

/** A text brought to NFC that may be stored, or the refusal. */
export type AdmissibleText = { readonly ok: true; readonly text: string } | TextRefusal;

/** The longest text of a block, in UTF-16 units after NFC (architecture, section 5). */
export const TEXT_LIMIT = 20_000;

/** Blanks, format characters, Hangul fillers, variation selectors and the blank Braille cell: what leaves no mark on a page. */
const UNSEEN = /^[\p{White_Space}\p{Default_Ignorable_Code_Point}\p{Cf}\u{2800}]*$/u;

/** Whether a text would be read as empty: it has no character at all, or none that is seen. */
export function isBlank(text: string): boolean {
  return UNSEEN.test(text);
}

const TAB = 0x09;
const NEWLINE = 0x0a;
const POP_ISOLATE = 0x2069;

/**
 * Brings a text to NFC and refuses what would make it read differently from what it holds: lone surrogates, U+0000,
 * controls other than tab and newline, U+202A to U+202E and isolates that are not balanced within their line (a
 * newline ends every isolate on screen). U+200E, U+200F and balanced isolates are kept; markup is plain text here.
 * @param limit the longest text allowed, in UTF-16 units after NFC.
 * @returns the text, or a refusal with its offset; for `text.tooLong` the offset is the limit.
 */
export function admissibleText(input: string, limit: number = TEXT_LIMIT): AdmissibleText {
  const refusal = refusedCharacter(input) ?? unbalancedIsolate(input);
  if (refusal !== null) return refusal;
  const text = input.normalize('NFC');
  return text.length > limit ? { ok: false, code: 'text.tooLong', at: limit } : { ok: true, text };
}

function refusedCharacter(input: string): TextRefusal | null {
  let at = 0;
  for (const character of input) {
    const code = characterRefusal(character.codePointAt(0) ?? 0);
    if (code !== null) return { ok: false, code, at };
    at += character.length;
  }
  return null;
}

function characterRefusal(point: number): TextRefusalCode | null {
  if (point === 0) return 'text.nul';
  if (point < 0x20) return point === TAB || point === NEWLINE ? null : 'text.control';
  if (point >= 0x7f && point <= 0x9f) return 'text.control';
  if (point >= 0x202a && point <= 0x202e) return 'text.bidiOverride';
  // A pair is one code point when a string is walked by characters, so a surrogate met here stands alone.
  if (point >= 0xd800 && point <= 0xdfff) return 'text.loneSurrogate';
  return null;
}

function unbalancedIsolate(input: string): TextRefusal | null {
  const open: number[] = [];
  for (let at = 0; at < input.length; at += 1) {
    const unit = input.charCodeAt(at);
    if (unit >= 0x2066 && unit < POP_ISOLATE) open.push(at);
    if (unit === POP_ISOLATE && open.pop() === undefined) return unbalanced(at);
    if (isLineEnd(unit) && open[0] !== undefined) return unbalanced(open[0]);
  }
  return open[0] === undefined ? null : unbalanced(open[0]);
}

function isLineEnd(unit: number): boolean {
  return unit === NEWLINE || unit === 0x2029;
}

function unbalanced(at: number): TextRefusal {
  return { ok: false, code: 'text.unbalancedIsolates', at };
}
