import { graphemeBorders } from './graphemes';

/** A passage of one revision's text: `[from, to)` in UTF-16 units, on grapheme borders, with the words it quotes. */
export interface TextRange {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
}

/** Why a range does not stand in a text. */
export type RangeRefusalCode = 'range.outside' | 'range.quoteDiffers' | 'range.splitsCharacter' | 'range.empty';

/** A range that does not stand. */
export interface RangeRefusal {
  readonly ok: false;
  readonly code: RangeRefusalCode;
}

/**
 * Whether a range stands in a text: inside it, not empty, on whole characters, quoting the very words there.
 * @param range offsets in UTF-16 units of `text`.
 */
export function checkRange(text: string, range: TextRange): { readonly ok: true } | RangeRefusal {
  if (range.from === range.to) return { ok: false, code: 'range.empty' };
  return checkSpan(text, range, graphemeBorders(text));
}

/** As `checkRange`, but a point (`from` equal to `to`, nothing quoted) stands too: a place to insert at. */
export function checkSpan(
  text: string,
  range: TextRange,
  onBorder: (offset: number) => boolean,
): { readonly ok: true } | RangeRefusal {
  const { from, to, quote } = range;
  const whole = Number.isInteger(from) && Number.isInteger(to);
  if (!whole || from < 0 || to < from || to > text.length) return { ok: false, code: 'range.outside' };
  if (text.slice(from, to) !== quote) return { ok: false, code: 'range.quoteDiffers' };
  if (!onBorder(from) || !onBorder(to)) return { ok: false, code: 'range.splitsCharacter' };
  return { ok: true };
}
