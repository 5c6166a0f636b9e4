import fc from 'fast-check';
import { applyEdits, carryOver, editsBetween, type Operation, type TextChange } from '../src';
import { editedTexts } from './arbitraries';

const against = { block: 'b', revision: 'r1', baseHash: 'h1', language: 'en' };
const replace = (base: string, next: string): Operation => ({
  ...against,
  kind: 'replaceText',
  edits: editsBetween(base, next, 'en'),
});
const change = (before: string, after: string | null): TextChange => ({ before, after, revision: 'r2', hash: 'h2' });

/** The text that it makes of the changed one, or its fate. */
function carried(before: string, next: string, after: string | null): string {
  const { fate, operation } = carryOver(replace(before, next), change(before, after));
  if (operation?.kind !== 'replaceText' || after === null) return fate;
  const applied = applyEdits(after, operation.edits);
  return applied.ok ? applied.text : applied.code;
}

describe('an amendment whose text changed', () => {
  it.each([
    [
      'is carried over where other words changed, before and behind it',
      'Each State keeps records. It publishes them.',
      'Each State keeps public records. It publishes them.',
      'Every State keeps records. It publishes them yearly.',
      'Every State keeps public records. It publishes them yearly.',
    ],
    [
      'is its author’s to decide where the same words changed',
      'Each State keeps records for five years.',
      'Each State keeps records for ten years.',
      'Each State keeps records for seven years.',
      'authorMustDecide',
    ],
    [
      'is its author’s where both put something in at one place',
      'Services include housing.',
      'Services include legal advice, housing.',
      'Services include health care, housing.',
      'authorMustDecide',
    ],
    [
      'is its author’s where words were put into a passage that it strikes',
      'All costs of travel and of tests before departure.',
      'All costs of travel.',
      'All costs of travel and of mandatory tests before departure.',
      'authorMustDecide',
    ],
    [
      'is contained where the text says it already',
      'The fee is borne by the worker.',
      'The fee is borne by the employer.',
      'The fee is borne by the employer. Nobody else pays.',
      'alreadyContained',
    ],
    [
      'is an orphan where the block was deleted',
      'Two is about housing.',
      'Two is about decent housing.',
      null,
      'orphaned',
    ],
    [
      'keeps a character whole',
      'حقوق العمال 👩🏽‍🌾 مضمونة',
      'حقوق العمال 👩🏿‍🌾 مضمونة',
      'حقوق جميع العمال 👩🏽‍🌾 مضمونة',
      'حقوق جميع العمال 👩🏿‍🌾 مضمونة',
    ],
  ])('%s', (_sentence, before, next, after, expected) => {
    expect(carried(before, next, after)).toBe(expected);
  });

  it('that concerns the whole block is never carried to words that it was not written for', () => {
    const whole: Operation = { ...against, kind: 'replaceBlock', text: 'One and two.' };
    expect(carryOver(whole, change('One.', 'Now: One.')).fate).toBe('authorMustDecide');
    expect(carryOver(whole, change('One.', 'One and two.')).fate).toBe('alreadyContained');
    const deletion: Operation = { ...against, kind: 'deleteBlock' };
    expect(carryOver(deletion, change('One.', 'Two.')).fate).toBe('authorMustDecide');
    expect(carryOver(deletion, change('One.', 'One.'))).toEqual({
      fate: 'carriedOver',
      operation: { ...deletion, revision: 'r2', baseHash: 'h2' },
    });
  });

  /** Words of a text, what one amendment makes of some of them, and what another does. */
  const twoAmendments = fc
    .uniqueArray(fc.stringMatching(/^[a-z]{2,6}$/), { minLength: 6, maxLength: 14 })
    .chain((words) =>
      fc.record({
        words: fc.constant(words),
        one: fc.dictionary(fc.nat(words.length - 1).map(String), fc.stringMatching(/^[A-Z]{2,6}$/), {
          minKeys: 1,
          maxKeys: 3,
        }),
        two: fc.dictionary(fc.nat(words.length - 1).map(String), fc.stringMatching(/^[0-9]{2,6}$/), {
          minKeys: 1,
          maxKeys: 3,
        }),
      }),
    );
  const said = (words: readonly string[], ...changes: readonly Readonly<Record<string, string>>[]) =>
    words.map((word, at) => changes.reduce((now, change) => change[at] ?? now, word)).join(' ');

  it('says the same whichever of two is adopted first, and asks nobody where they are far from each other', () => {
    fc.assert(
      fc.property(twoAmendments, ({ words, one, two }) => {
        const [base, first, second] = [said(words), said(words, one), said(words, two)];
        const there = carried(base, second, first);
        expect(carried(base, first, second)).toBe(there);
        const places = (change: Readonly<Record<string, string>>) => Object.keys(change).map(Number);
        const [ofOne, ofTwo] = [places(one), places(two)];
        const isApart = Math.max(...ofOne) + 6 < Math.min(...ofTwo) || Math.max(...ofTwo) + 6 < Math.min(...ofOne);
        const isShared = ofOne.some((at) => ofTwo.includes(at));
        const both = said(words, one, two);
        expect(isShared ? ['authorMustDecide'] : isApart ? [both] : [both, 'authorMustDecide']).toContain(there);
      }),
    );
  });

  it('is never both carried over and without its words', () => {
    fc.assert(
      fc.property(editedTexts, editedTexts, ({ before, after, language }, { after: other }) => {
        const wanted: Operation = {
          ...against,
          language,
          kind: 'replaceText',
          edits: editsBetween(before, after, language),
        };
        const { fate, operation } = carryOver(wanted, change(before, other));
        if (fate !== 'carriedOver' || operation.kind !== 'replaceText') return;
        const words = (edits: typeof operation.edits) => edits.map(({ quote, insert }) => [quote, insert]);
        expect(words(operation.edits)).toEqual(words(wanted.edits));
        expect(applyEdits(other, operation.edits).ok).toBe(true);
      }),
    );
  });
});
