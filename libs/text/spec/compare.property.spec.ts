import fc from 'fast-check';
import { acceptAll, applyEdits, compare, editsBetween, graphemeBorders, rejectAll, type Mark } from '../src/index';
import { anyText, editedTexts, LANGUAGES, repetitiveText } from './arbitraries';

const pairs = fc.oneof(
  { weight: 3, arbitrary: editedTexts },
  { weight: 1, arbitrary: fc.record({ language: fc.constantFrom(...LANGUAGES), before: anyText, after: anyText }) },
  { weight: 2, arbitrary: fc.record({ language: fc.constant('en'), before: repetitiveText, after: repetitiveText }) },
);

function marksOf(before: string, after: string, language: string): readonly Mark[] {
  const compared = compare(before, after, language);
  if (!compared.ok) throw new Error(compared.code);
  return compared.marks;
}

describe('a comparison, for any two texts', () => {
  it('gives the new text when all is accepted, the old when all is rejected', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, language }) => {
        const marks = marksOf(before, after, language);
        expect(acceptAll(marks)).toBe(after);
        expect(rejectAll(marks)).toBe(before);
      }),
      { numRuns: 300 },
    );
  });

  it('cuts between characters as read, in both texts', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, language }) => {
        const onOld = graphemeBorders(before);
        const onNew = graphemeBorders(after);
        let oldAt = 0;
        let newAt = 0;
        for (const { op, text } of marksOf(before, after, language)) {
          oldAt += op === 'insert' ? 0 : text.length;
          newAt += op === 'delete' ? 0 : text.length;
          expect(onOld(oldAt) && onNew(newAt)).toBe(true);
        }
      }),
      { numRuns: 300 },
    );
  });

  it('has no empty mark, no two equal stretches in a row, and each deletion before its insertion', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, language }) => {
        const marks = marksOf(before, after, language);
        expect(marks.every(({ text }) => text !== '')).toBe(true);
        const order = marks.map(({ op }) => op.charAt(0)).join('');
        expect(order).toMatch(/^e?((di|d|i)e)*(di|d|i)?$/);
      }),
      { numRuns: 300 },
    );
  });

  it('is one equal mark for unchanged text, and no mark for none', () => {
    fc.assert(
      fc.property(editedTexts, ({ before, language }) => {
        expect(marksOf(before, before, language)).toEqual(before === '' ? [] : [{ op: 'equal', text: before }]);
      }),
    );
  });

  it('round-trips as edits, each on whole characters', () => {
    fc.assert(
      fc.property(pairs, ({ before, after, language }) => {
        expect(applyEdits(before, editsBetween(before, after, language))).toEqual({ ok: true, text: after });
      }),
      { numRuns: 300 },
    );
  });
});
