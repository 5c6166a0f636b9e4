import fc from 'fast-check';
import { amendmentGraphs, relationsOf, withAmendments, type Amendment, type AmendmentRelation } from '../src';
import { amendment, hashOf, newId, provision, replaceWord, revision, text } from './room';

const draft = { provisions: [provision], revisions: new Map([[revision.id, revision]]) };
const languages = ['en', 'fr'];
const french = 'Les Membres devraient…';

function edited(number: number | null, quote: string, insert: string, more: Partial<Amendment> = {}): Amendment {
  const from = text.indexOf(quote);
  const operations = { en: { ...replaceWord, edits: [{ from, to: from + quote.length, quote, insert }] } };
  return { ...amendment, id: newId(), state: 'published', number, operations, ...more };
}
const related = (all: readonly Amendment[]) => relationsOf(amendmentGraphs(draft, languages, all, hashOf));
const between = (one: Amendment, other: Amendment, all: readonly AmendmentRelation[]) =>
  all.find(({ a, b }) => a === one.id && b === other.id)?.relation;

const fair = edited(1, 'decent', 'fair');
const dignified = edited(2, 'decent', 'dignified');
const fairToo = edited(3, 'decent', 'fair');
const everybody = edited(4, 'migrant', 'all');
const whole: Amendment = {
  ...edited(5, 'decent', 'fair'),
  operations: { en: { ...replaceWord, kind: 'replaceBlock', text: 'Say nothing of the kind at all.' } as never },
};
const { edits: _edits, ...against } = replaceWord;
const gone: Amendment = { ...edited(6, 'decent', ''), operations: { en: { ...against, kind: 'deleteBlock' } } };
const enFrancais = edited(7, 'decent', 'fair', {
  original: 'fr',
  operations: {
    fr: {
      ...{ ...replaceWord, language: 'fr', baseHash: hashOf(french) },
      edits: [{ from: 0, to: 3, quote: 'Les', insert: 'Tous les' }],
    },
  },
});

describe('open amendments to one provision', () => {
  const { relations, order } = related([fair, dignified, fairToo, everybody, gone, enFrancais]);

  test('are in conflict, identical or independent, each pair once', () => {
    expect(relations).toHaveLength(15);
    expect(between(fair, dignified, relations)).toBe('conflict');
    expect(between(fair, fairToo, relations)).toBe('identical');
    expect(between(fair, everybody, relations)).toBe('independent');
    expect(between(fair, gone, relations)).toBe('conflict');
    expect(relations.find(({ a, b }) => a === fair.id && b === gone.id)?.languages).toEqual(['en']);
  });

  test('without a common language are in conflict until they are aligned', () => {
    expect(relations.find(({ a, b }) => a === fair.id && b === enFrancais.id)).toMatchObject({
      ...{ relation: 'conflict', languages: [], acrossLanguages: true },
    });
  });

  test('are considered from the deletion of the whole to the change nearest to the text', () => {
    expect(order).toHaveLength(1);
    const [first] = order;
    expect(first?.amendments[0]).toBe(gone.id);
    expect(new Set(first?.amendments)).toHaveProperty('size', 6);
    const amendments = related([fair, whole, gone]).order[0]?.amendments;
    expect(amendments).toEqual([gone.id, whole.id, fair.id]);
  });

  test('that are decided, or whose text moved on, are not among them', () => {
    const decided = edited(8, 'decent', 'good', { state: 'adopted' });
    const moved = edited(9, 'decent', 'good', { revision: newId() });
    expect(related([fair, decided, moved])).toEqual({
      relations: [],
      order: [{ provision: provision.id, amendments: [fair.id] }],
    });
  });

  test('stand to each other as they do, whatever came when and whatever went between', () => {
    const all = [fair, dignified, fairToo, everybody, whole, gone, enFrancais];
    fc.assert(
      fc.property(
        fc.array(fc.subarray(all), { minLength: 1, maxLength: 4 }),
        fc.shuffledSubarray(all),
        (steps, last) => {
          const start = amendmentGraphs(draft, languages, [], hashOf);
          const grown = [...steps, last].reduce((graphs, some) => withAmendments(graphs, draft, some), start);
          expect(relationsOf(grown)).toEqual(related(last));
        },
      ),
    );
  });
});
