const segmenter = new Intl.Segmenter('und', { granularity: 'grapheme' });

/** Below this no character joins its neighbour, save a carriage return its newline. */
const FIRST_JOINING_UNIT = 0x300;

/**
 * A question asked many times of one text: may it be cut at this UTF-16 offset without splitting a character as read?
 * Answers false outside `[0, text.length]` and for offsets that are not integers.
 */
export function graphemeBorders(text: string): (offset: number) => boolean {
  let segments: Intl.Segments | null = null;
  return (offset) => {
    if (!Number.isInteger(offset) || offset < 0 || offset > text.length) return false;
    if (offset === 0 || offset === text.length) return true;
    if (neverJoin(text.charCodeAt(offset - 1), text.charCodeAt(offset))) return true;
    segments ??= segmenter.segment(text);
    return segments.containing(offset)?.index === offset;
  };
}

/** Whether a text may be cut at a UTF-16 offset without splitting a character as read (UAX 29, extended clusters). */
export function onGraphemeBorder(text: string, offset: number): boolean {
  return graphemeBorders(text)(offset);
}

function neverJoin(before: number, after: number): boolean {
  return before < FIRST_JOINING_UNIT && after < FIRST_JOINING_UNIT && before !== 0x0d;
}
