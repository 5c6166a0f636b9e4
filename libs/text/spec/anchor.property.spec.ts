import fc from 'fast-check';
import { checkRange, compare, graphemeBorders, moveAnchor, type Mark, type TextRange } from '../src/index';
import { editedTexts } from './arbitraries';

function marksOf(before: string, after: string, language: string): readonly Mark[] {
  const compared = compare(before, after, language);
  if (!compared.ok) throw new Error(compared.code);
  return compared.marks;
}

const SPEAKING = /[\p{L}\p{N}]/gu;

const anchored = fc
  .tuple(editedTexts, fc.nat(), fc.nat())
  .map(([texts, one, other]) => {
    const on = graphemeBorders(texts.before);
    const borders = Array.from({ length: texts.before.length + 1 }, (_, offset) => offset).filter(on);
    const [from = 0, to = 0] = [one, other].map((n) => borders[n % borders.length] ?? 0).sort((a, b) => a - b);
    return { ...texts, anchor: { from, to, quote: texts.before.slice(from, to) } };
  })
  .filter(({ anchor }) => anchor.from < anchor.to);

/** What the comparison keeps of the anchor's words, in order. */
function survivors(anchor: TextRange, marks: readonly Mark[]): string {
  let at = 0;
  let kept = '';
  for (const { op, text } of marks) {
    if (op === 'insert') continue;
    if (op === 'equal') kept += text.slice(Math.max(anchor.from - at, 0), Math.max(anchor.to - at, 0));
    at += text.length;
  }
  return kept;
}

describe('an anchor, through any revision', () => {
  it('stands in the new text on whole characters, or is a point there', () => {
    fc.assert(
      fc.property(anchored, ({ before, after, language, anchor }) => {
        const { range, fate } = moveAnchor(anchor, marksOf(before, after, language));
        if (fate === 'deleted') {
          expect(range).toEqual({ from: range.from, to: range.from, quote: anchor.quote });
          expect(graphemeBorders(after)(range.from)).toBe(true);
        } else expect(checkRange(after, range)).toEqual({ ok: true });
      }),
      { numRuns: 300 },
    );
  });

  it('keeps its words when all of them stay, and begins and ends on words of its own', () => {
    fc.assert(
      fc.property(anchored, ({ before, after, language, anchor }) => {
        const marks = marksOf(before, after, language);
        const { range, fate } = moveAnchor(anchor, marks);
        if (fate === 'kept' || fate === 'moved') expect(range.quote).toBe(anchor.quote);
        if (fate !== 'changed') return;
        const own = survivors(anchor, marks).match(SPEAKING);
        const now = range.quote.match(SPEAKING);
        expect([now?.at(0), now?.at(-1)]).toEqual([own?.at(0), own?.at(-1)]);
      }),
      { numRuns: 300 },
    );
  });

  it('is kept where nothing changes', () => {
    fc.assert(
      fc.property(anchored, ({ before, language, anchor }) => {
        expect(moveAnchor(anchor, marksOf(before, before, language))).toEqual({ range: anchor, fate: 'kept' });
      }),
    );
  });
});

describe('an anchor that cannot be followed', () => {
  it('comes back as it was when it quotes other words, or was a point already', () => {
    const marks = marksOf('one two', 'zero one two', 'en');
    const wrong = { from: 0, to: 3, quote: 'two' };
    expect(moveAnchor(wrong, marks)).toEqual({ range: wrong, fate: 'deleted' });
    const point = { from: 4, to: 4, quote: 'gone' };
    expect(moveAnchor(point, marks)).toEqual({ range: { from: 9, to: 9, quote: 'gone' }, fate: 'deleted' });
  });

  it('on full stops alone does not take in the words that were put between them', () => {
    const marks: Mark[] = [
      { op: 'equal', text: '。' },
      { op: 'insert', text: '各成员国应当规范招聘机构。' },
      { op: 'equal', text: '。' },
    ];
    const moved = moveAnchor({ from: 0, to: 2, quote: '。。' }, marks);
    expect(moved).toEqual({ range: { from: 0, to: 1, quote: '。' }, fate: 'changed' });
  });

  it('on blanks alone keeps the blanks that stay', () => {
    const marks: readonly Mark[] = [
      { op: 'equal', text: 'a ' },
      { op: 'delete', text: '\n' },
      { op: 'equal', text: 'b' },
    ];
    const blanks = { from: 1, to: 3, quote: ' \n' };
    expect(moveAnchor(blanks, marks)).toEqual({ range: { from: 1, to: 2, quote: ' ' }, fate: 'changed' });
  });
});
