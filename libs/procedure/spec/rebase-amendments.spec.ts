import { decideDeclare, resultOf, type Amendment } from '../src';
import { amendment, body, division, fold, hashOf, newId, now, provision, replaceWord, revision, text } from './room';

const edit = (from: number, quote: string, insert: string): Amendment['operations'][string] => ({
  ...replaceWord,
  edits: [{ from, to: from + quote.length, quote, insert }],
});
const other = (state: Amendment['state'], operations: Amendment['operations']): Amendment => ({
  ...{ ...amendment, id: newId(), state, number: 9 },
  operations,
});
const adopted: Amendment = { ...amendment, state: 'underDiscussion', number: 1 };

/** What the adoption sets off for the others, and how they stand then. */
function adopt(others: readonly Amendment[], first: Amendment = adopted) {
  const counts = { G: { for: 2, against: 0, abstain: 0 }, E: { for: 2, against: 0, abstain: 0 } };
  const facts = decideDeclare(
    {
      ...{ division, result: resultOf(division, counts, 2), envelope: { size: 9, root: 'r' }, provision, revision },
      ...{ amendment: first, amendments: [first, ...others], newRevision: newId(), languages: body.languages },
    },
    now,
    hashOf,
  );
  const made = facts.filter(({ type }) => type === 'amendment.rebased');
  const before = { amendments: new Map([first, ...others].map((one) => [one.id, one])) };
  return { facts, made, after: fold(made, before).amendments };
}

describe('when one is adopted, every other open amendment to the provision', () => {
  test('is carried over where its own words stay', () => {
    const apart = other('published', { en: edit(text.indexOf('migrant workers'), 'migrant', 'all') });
    const { facts, after } = adopt([apart]);
    const made = facts.find(({ type }) => type === 'revision.made');
    const now = made?.type === 'revision.made' ? made.body.revision.id : '';
    expect(after.get(apart.id)).toMatchObject({
      ...{ state: 'published', number: 9, revision: now },
      rebase: { fate: 'carriedOver', from: revision.id, decidedBy: division.id },
      operations: { en: { revision: now, edits: [{ quote: 'migrant', insert: 'all' }] } },
    });
    const standing = after.get(apart.id)?.operations['en'];
    expect(standing?.kind === 'replaceText' && standing.edits[0]?.from).toBe(text.indexOf('migrant workers') - 2);
  });

  test.each<[string, Amendment['operations'], string]>([
    [
      'that wants the same words otherwise waits for its author',
      { en: edit(23, 'decent', 'dignified') },
      'authorMustDecide',
    ],
    ['that wants the same is contained', { en: edit(23, 'decent', 'fair') }, 'alreadyContained'],
    [
      'that holds in one language and not in the other waits for its author',
      {
        en: edit(23, 'decent', 'dignified'),
        fr: { ...replaceWord, language: 'fr', edits: [{ from: 0, to: 3, quote: 'Les', insert: 'Tous les' }] },
      },
      'authorMustDecide',
    ],
  ])('%s, with what it was written for', (_sentence, operations, fate) => {
    const one = other('received', operations);
    const { after } = adopt([one]);
    expect(after.get(one.id)).toMatchObject({ revision: revision.id, operations, rebase: { fate } });
  });

  test('is an orphan where the provision was deleted, and stays readable', () => {
    const { edits: _edits, ...against } = replaceWord;
    const deletion: Amendment = { ...adopted, operations: { en: { ...against, kind: 'deleteBlock' } } };
    const one = other('published', { en: edit(23, 'decent', 'dignified') });
    expect(adopt([one], deletion).after.get(one.id)).toMatchObject({
      revision: revision.id,
      operations: one.operations,
      rebase: { fate: 'orphaned' },
    });
  });

  test('is left alone once it is decided, or stood on an older text already', () => {
    const decided = other('notAdopted', { en: edit(0, 'Members', 'States') });
    const older = { ...other('published', { en: edit(0, 'Members', 'States') }), revision: newId() };
    expect(adopt([decided, older]).made).toEqual([]);
  });

  test('comes in an order of its own, whatever the order they are known in', () => {
    const all = [1, 2, 3].map(() => other('published', { en: edit(0, 'Members', 'States') }));
    const ids = (made: readonly { body: object }[]) =>
      made.map(({ body: told }) => (told as { amendment: string }).amendment);
    expect(ids(adopt(all).made)).toEqual(ids(adopt(all.toReversed()).made));
  });
});
