import { graphemeBorders } from './graphemes';
import { acceptAll, rejectAll, type Mark } from './mark';
import type { TextRange } from './range';

/**
 * What became of the words a comment stands on: where they were, elsewhere in the text, there in part or with words
 * put among them, or gone.
 */
export type AnchorFate = 'kept' | 'moved' | 'changed' | 'deleted';

/** A comment's range in the new text. Of a deleted one it is the point where the words stood, and quotes them still. */
export interface MovedAnchor {
  readonly range: TextRange;
  readonly fate: AnchorFate;
}

interface Span {
  readonly from: number;
  readonly to: number;
}

const SPEAKING = /[\p{L}\p{N}]/u;

/**
 * Follows a comment's words through a revision: it is never lost and never lands on other words. Words that were
 * replaced are deleted, whatever stands in their place; of a passage of which some words stay, the range is from the
 * first of them to the last. Point anchors (deleted before) stay deleted and keep their place.
 * @param anchor a range of the old text of `marks`; one that does not stand there cannot be followed: it comes back
 * as it was, deleted.
 * @param marks the comparison of the old text with the new (of edits: `marksOfEdits`).
 */
export function moveAnchor(anchor: TextRange, marks: readonly Mark[]): MovedAnchor {
  const stands = anchor.from === anchor.to || rejectAll(marks).slice(anchor.from, anchor.to) === anchor.quote;
  if (!stands) return { range: anchor, fate: 'deleted' };
  const { pieces, place } = follow(anchor, marks);
  const next = acceptAll(marks);
  const wordsOf = ({ from, to }: Span) => next.slice(from, to);
  const speaking = pieces.filter((piece) => speaks(wordsOf(piece), anchor.quote));
  const first = speaking[0];
  const last = speaking.at(-1);
  if (first === undefined || last === undefined) {
    return { range: { from: place, to: place, quote: anchor.quote }, fate: 'deleted' };
  }
  if (wordsOf(first) === anchor.quote) {
    return { range: { ...first, quote: anchor.quote }, fate: first.from === anchor.from ? 'kept' : 'moved' };
  }
  const whole = { from: first.from, to: last.to };
  // Words put between two full stops are not what a comment on the full stops is about.
  const takesWords = !SPEAKING.test(anchor.quote) && SPEAKING.test(wordsOf(whole));
  const range = withoutOuterBlanks(next, takesWords ? first : whole);
  return { range: { ...range, quote: wordsOf(range) }, fate: 'changed' };
}

/** The parts of the anchor that stay, in the new text, and the point in the new text where the anchor began. */
function follow(
  anchor: TextRange,
  marks: readonly Mark[],
): { readonly pieces: readonly Span[]; readonly place: number } {
  const pieces: Span[] = [];
  let place = 0;
  let oldAt = 0;
  let newAt = 0;
  for (const { op, text } of marks) {
    if (op === 'insert') {
      newAt += text.length;
      continue;
    }
    const from = Math.max(anchor.from - oldAt, 0);
    const to = Math.min(anchor.to - oldAt, text.length);
    const equal = op === 'equal';
    if (oldAt <= anchor.from) place = newAt + (equal ? Math.min(from, text.length) : 0);
    if (equal && from < to) pieces.push({ from: newAt + from, to: newAt + to });
    oldAt += text.length;
    if (equal) newAt += text.length;
  }
  return { pieces, place };
}

/** A blank or a full stop that stays does not carry a comment, unless the comment was on nothing but such. */
function speaks(kept: string, quote: string): boolean {
  return SPEAKING.test(quote) ? SPEAKING.test(kept) : kept.trim() !== '' || quote.trim() === '';
}

/** A comment on blanks alone keeps them; a blank that carries a combining mark is a character and stays whole. */
function withoutOuterBlanks(text: string, { from, to }: Span): Span {
  const onBorder = graphemeBorders(text);
  let start = from;
  let end = to;
  while (start < end && isBlank(text.charAt(start)) && onBorder(start + 1)) start += 1;
  while (end > start && isBlank(text.charAt(end - 1)) && onBorder(end - 1)) end -= 1;
  return start < end ? { from: start, to: end } : { from, to };
}

function isBlank(unit: string): boolean {
  return unit.trim() === '';
}
