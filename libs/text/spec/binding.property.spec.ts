import fc from 'fast-check';
import { acceptAll, bindingChanges, bindingPhrases, compare, rejectAll } from '../src/index';

const PIECES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Members ',
    'shall ',
    'should ',
    'may ',
    'must ',
    'not ',
    'never ',
    "mustn't ",
    'No fee ',
    'act',
    '. ',
    ', ',
    'May ',
  ],
  fr: [
    'L’État ',
    'doit ',
    'doivent ',
    'devrait ',
    'peut ',
    'pourra ',
    'ne ',
    'n’y ',
    'pas ',
    'agir',
    '. ',
    ', ',
    '-être',
  ],
  es: ['El Miembro ', 'debe ', 'deberá ', 'debería ', 'podrá ', 'no ', 'se ', 'Ninguna tasa ', 'actuar', '. ', ', '],
};

const texts = fc.constantFrom(...Object.keys(PIECES)).chain((language) => {
  const text = fc.array(fc.constantFrom(...PIECES[language]!), { maxLength: 12 }).map((pieces) => pieces.join(''));
  return fc.record({ language: fc.constant(language), before: text, after: text });
});

describe('changes of binding force, for any two texts', () => {
  it('point at verbs of the texts and at marks that change something', () => {
    fc.assert(
      fc.property(texts, ({ language, before, after }) => {
        const compared = compare(before, after, language);
        if (!compared.ok) throw new Error(compared.code);
        const { marks } = compared;
        for (const { from, to, marks: changed } of bindingChanges(marks, language)) {
          expect(from ?? to).not.toBeNull();
          if (from !== null) expect(rejectAll(marks).slice(from.from, from.to)).toBe(from.quote);
          if (to !== null) expect(acceptAll(marks).slice(to.from, to.to)).toBe(to.quote);
          expect(changed.length).toBeGreaterThan(0);
          for (const index of changed) expect(marks[index]?.op).not.toBe('equal');
        }
      }),
      { numRuns: 500 },
    );
  });

  it('account for every verb of obligation that came or went', () => {
    fc.assert(
      fc.property(texts, ({ language, before, after }) => {
        const compared = compare(before, after, language);
        if (!compared.ok) throw new Error(compared.code);
        const changes = bindingChanges(compared.marks, language);
        const came = changes.filter(({ effect }) => effect === 'added').length;
        const went = changes.filter(({ effect }) => effect === 'removed').length;
        const difference = bindingPhrases(after, language).length - bindingPhrases(before, language).length;
        expect(came - went).toBe(difference);
      }),
      { numRuns: 500 },
    );
  });

  it('are none where nothing changed', () => {
    fc.assert(
      fc.property(texts, ({ language, before }) => {
        expect(bindingChanges(before === '' ? [] : [{ op: 'equal', text: before }], language)).toEqual([]);
      }),
    );
  });
});
