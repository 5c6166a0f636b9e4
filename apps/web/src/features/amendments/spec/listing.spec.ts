import { fact, plenary } from '@concord/procedure';
import { acceptAll } from '@concord/text';
import { body, demonstration, idOf, ids, words } from '../../../shared/consultation/spec/demonstration';
import { revisionFacts, submittedFact } from '../../../shared/consultation/spec/demonstration-acts';
import { excerpt } from '../list/excerpt';
import { amendedProvisions, countsOf, everything, listed } from '../list/listing';
import { changesSince, textSince } from '../one/words';
import { translatable, translationOf } from '../one/translation';

const [first, second, third] = [idOf(60), idOf(61), idOf(62)] as const;
const received = (amendment: string, number: number) =>
  fact(plenary, 'amendment.received', { amendment, state: 'received', number });

const state = demonstration(
  submittedFact(first, ids.kenyaContact, 'First. '),
  submittedFact(second, ids.employerSecretariat, 'Second. '),
  submittedFact(third, ids.kenyaContact, 'Third. '),
  received(second, 1),
  received(first, 2),
  fact(plenary, 'amendment.withdrawn', { amendment: first, state: 'withdrawn' }),
);
const order = (wanted: Partial<typeof everything>) => listed(state, { ...everything, ...wanted }).map(({ id }) => id);

describe('the list of amendments', () => {
  it('goes by number, with those that have none at the end', () => {
    expect(order({})).toEqual([second, first, third]);
  });

  it('goes by when they came, the latest first', () => {
    expect(order({ order: 'latest' })).toEqual([third, second, first]);
  });

  it('is narrowed by state, by group and by provision together', () => {
    expect(order({ state: 'waiting' })).toEqual([second, third]);
    expect(order({ state: 'decided' })).toEqual([first]);
    expect(order({ state: 'submitted' })).toEqual([third]);
    expect(order({ group: 'E' })).toEqual([second]);
    expect(order({ group: 'G', state: 'waiting' })).toEqual([third]);
    expect(order({ provision: ids.second })).toEqual([]);
  });

  it('counts what waits and what is decided', () => {
    expect(countsOf(state)).toEqual({ all: 3, waiting: 2, decided: 1 });
  });

  it('knows the provisions that have amendments', () => {
    expect(amendedProvisions(state).map(({ id }) => id)).toEqual([ids.provision]);
  });
});

describe('an excerpt of a redline', () => {
  it('keeps every change whole and words around it', () => {
    const marks = [
      { op: 'equal', text: 'a '.repeat(100) },
      { op: 'delete', text: 'gone' },
      { op: 'insert', text: 'here' },
      { op: 'equal', text: ' and'.repeat(100) },
    ] as const;
    const short = excerpt(marks, 10);
    expect(short.map(({ op }) => op)).toEqual(['equal', 'delete', 'insert', 'equal']);
    expect(short[0]?.text).toMatch(/^… ?(a ?)+$/);
    expect(short[1]?.text).toBe('gone');
    expect(short[3]?.text.endsWith('…')).toBe(true);
    expect(acceptAll(short).length).toBeLessThan(60);
  });

  it('leaves a short text as it is', () => {
    const marks = [
      { op: 'equal', text: 'one ' },
      { op: 'insert', text: 'two' },
    ] as const;
    expect(excerpt(marks)).toEqual(marks);
  });
});

describe('the text since', () => {
  const written = state.amendments.get(first);
  if (written === undefined) throw new Error('It was submitted above');

  it('is the same until the provision has another revision', () => {
    expect(textSince(state, written)).toEqual({ kind: 'same' });
  });

  // A revision that is in force is named by its provision: here put there by hand, as the record's provision does.
  const movedOn = (by: string) => {
    const after = demonstration(
      submittedFact(first, ids.kenyaContact, 'First. '),
      ...revisionFacts(idOf(55), ids.revision, 2, by, `Now ${words}`),
    );
    return after;
  };

  it('has moved on when another amendment changed it, and shows by what', () => {
    const since = textSince(movedOn(second), written);
    expect(since.kind).toBe('movedOn');
    if (since.kind !== 'movedOn') return;
    expect(changesSince(since.written, since.now, 'en')?.some(({ op }) => op === 'insert')).toBe(true);
    expect(changesSince(since.written, since.now, 'es')).toBeNull();
  });

  it('was made by the amendment itself when it was adopted', () => {
    expect(textSince(movedOn(first), written)).toMatchObject({ kind: 'adopted', revision: { number: 2 } });
  });
});

describe('a translation', () => {
  const amendment = state.amendments.get(second);
  const base = state.revisions.get(ids.revision);
  if (amendment === undefined || base === undefined) throw new Error('Both are in the state');

  it('is for the languages that are missing and in which the text has words', () => {
    expect(translatable(body, amendment, base)).toEqual(['fr']);
  });

  it('is an operation on the wording it was written against', () => {
    const french = base.wordings['fr']?.text ?? '';
    const operations = translationOf(body, amendment, base, { fr: `${french} Fin.` });
    expect(operations).toMatchObject({ fr: { kind: 'replaceText', language: 'fr', revision: base.id } });
    expect(translationOf(body, amendment, base, { fr: french })).toEqual({});
    expect(translationOf(body, amendment, base, {})).toEqual({});
  });

  it('of a deletion deletes in every missing language', () => {
    const against = { block: ids.provision, revision: ids.revision, baseHash: 'h', language: 'en' };
    const deletion = { ...amendment, operations: { en: { kind: 'deleteBlock', ...against } as const } };
    expect(translationOf(body, deletion, base, {})).toMatchObject({ fr: { kind: 'deleteBlock', language: 'fr' } });
  });
});
