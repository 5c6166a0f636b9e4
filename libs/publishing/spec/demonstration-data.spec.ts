import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { findInstruments, readPlainText } from '../src';

type Localised = Record<'en' | 'fr' | 'es', string>;
interface Government {
  key: string;
  names: Localised;
  region: string;
  groups: string[];
}
interface Person {
  key: string;
  name: string;
  role: Localised;
  group: string | null;
  country: string | null;
  capacities: string[];
  signIn: boolean;
}
interface BodyData {
  languages: string[];
  groups: { key: string; names: Localised; share: number; voters: number; weight: string }[];
  governmentGroups: { key: string; names: Localised }[];
  ruleSet: Record<string, unknown>;
}
interface Draft {
  title: Localised;
  notes: Localised;
  translationLabel: Localised;
  sourceParagraph: string;
  provisions: { key: string; sourceItem: number; heading: Localised; text: Localised }[];
}

const text = (name: string): string => readFileSync(join(__dirname, '../../../tools/seed/data', name), 'utf8');
const json = (name: string): unknown => JSON.parse(text(name));
const rows = (name: string): string[][] =>
  text(name)
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split('\t'));

const governments = json('governments.json') as Government[];
const persons = json('persons.json') as Person[];
const body = json('body.json') as BodyData;
const draft = json('draft-framework.json') as Draft;
const states = new Map(rows('member-states.tsv').map(([name = '', region = '']) => [name, region]));

function expectAllLanguages(value: Localised): void {
  expect(Object.keys(value)).toEqual(['en', 'fr', 'es']);
  for (const words of Object.values(value)) {
    expect(words.trim()).not.toBe('');
    expect(words).toBe(words.normalize('NFC'));
  }
}

it('keeps the 2004 text byte for byte', () => {
  expect(createHash('sha256').update(text('2004-conclusions.txt')).digest('hex')).toBe(
    '796708e1b81c5c31ed6e8f4ee2491a8bed92bcced83e44c22d26936609df2ad2',
  );
});

describe('governments', () => {
  it('are 75 different member States with the region and the groups of the tables', () => {
    expect(states.size).toBe(187);
    expect(new Set(governments.map(({ key }) => key)).size).toBe(75);
    const groups = rows('government-groups.tsv');
    for (const { key, names, region, groups: own } of governments) {
      expect(key).toMatch(/^[A-Z]{2}$/u);
      expectAllLanguages(names);
      expect(states.get(names.en)).toBe(region);
      expect(own).toEqual(groups.filter(([, member]) => member === names.en).map(([group]) => group));
    }
  });

  it('come from every region, and use only groups that the body names', () => {
    expect(new Set(governments.map(({ region }) => region))).toEqual(new Set(states.values()));
    const named = body.governmentGroups.map(({ key }) => key);
    expect(new Set(governments.flatMap(({ groups }) => groups))).toEqual(new Set(named));
  });
});

describe('the body', () => {
  it('has three groups of equal share, whose weights give each group the same total', () => {
    expect(body.groups.map(({ key, share, voters, weight }) => [key, share, voters, weight])).toEqual([
      ['G', 1, 75, '52'],
      ['E', 1, 39, '100'],
      ['W', 1, 60, '65'],
    ]);
    expect(body.groups.map(({ voters, weight }) => BigInt(voters) * BigInt(weight))).toEqual([3900n, 3900n, 3900n]);
    for (const { names } of [...body.groups, ...body.governmentGroups]) expectAllLanguages(names);
    expect(body.languages).toEqual(['en', 'fr', 'es']);
  });

  it('seconds before receipt, needs two fifths of the weighted votes, and refuses unlinked methods below five', () => {
    expect(body.ruleSet).toMatchObject({
      majority: 'simple',
      quorum: { kind: 'weightedFraction', numerator: 2, denominator: 5 },
      seconding: { when: 'beforeReceipt', whom: 'everyMover' },
      unlinkedMinimum: 5,
    });
  });
});

describe('persons', () => {
  const having = (kind: string): Person[] => persons.filter(({ capacities }) => capacities.includes(kind));
  const countOf = (kind: string): Record<string, number> => {
    const counts: Record<string, number> = {};
    for (const { group } of having(kind)) counts[group ?? '-'] = (counts[group ?? '-'] ?? 0) + 1;
    return counts;
  };

  it('are exactly 75, 39 and 60 members, one Government member for each government', () => {
    expect(countOf('member')).toEqual({ G: 75, E: 39, W: 60 });
    const own = having('member').filter(({ group }) => group === 'G');
    expect(own.map(({ country }) => country)).toEqual(governments.map(({ key }) => key));
  });

  it('hold the other offices in the right numbers, and nobody is member and deputy at once', () => {
    expect(countOf('deputy')).toEqual({ G: 2, E: 2, W: 2 });
    expect(countOf('contactPoint')).toEqual({ G: 18 });
    expect(countOf('viceChair')).toEqual({ E: 1, W: 1 });
    expect(countOf('groupSecretariat')).toEqual({ E: 1, W: 1 });
    expect(countOf('adviser')).toEqual({ E: 1 });
    expect(countOf('substitute')).toEqual({ W: 1 });
    expect(countOf('regionalCoordinator')).toEqual({ G: 1 });
    expect(countOf('chair')).toEqual({ '-': 1 });
    expect(countOf('secretariat')).toEqual({ '-': 2 });
    expect(countOf('governingBody')).toEqual({ '-': 1 });
    expect(countOf('observer')).toEqual({ '-': 2 });
    expect(having('deputy').some(({ capacities }) => capacities.includes('member'))).toBe(false);
    for (const person of [...having('contactPoint'), ...having('viceChair')])
      expect(person.capacities).toContain('member');
  });

  it('are plainly demonstration persons, with unique keys, known countries and a role in three languages', () => {
    expect(new Set(persons.map(({ key }) => key)).size).toBe(persons.length);
    const countries = new Set(governments.map(({ key }) => key));
    for (const { name, role, country } of persons) {
      expect(name).toMatch(/ \(demonstration\)$/u);
      expectAllLanguages(role);
      if (country !== null) expect(countries.has(country)).toBe(true);
    }
  });

  it('offer one of each kind on the sign-in page', () => {
    const offered = persons.filter(({ signIn }) => signIn);
    expect(new Set(offered.flatMap(({ capacities }) => capacities))).toEqual(
      new Set(persons.flatMap((one) => one.capacities)),
    );
    expect(new Set(offered.map(({ group }) => group))).toEqual(new Set(['G', 'E', 'W', null]));
    expect(offered.length).toBeLessThanOrEqual(16);
  });
});

describe('the draft framework', () => {
  const review = readPlainText(text('2004-conclusions.txt'));
  const blocks = review.ok ? review.blocks : [];
  const paragraph = blocks.findLast(({ kind, label }) => kind === 'paragraph' && label === draft.sourceParagraph);
  const items = blocks.filter(({ kind, parent }) => kind === 'item' && parent === paragraph?.index);

  it('has one provision for each of the 20 areas, in their order', () => {
    expect(draft.provisions.map(({ sourceItem }) => sourceItem)).toEqual(items.map((_, at) => at + 1));
    expect(draft.provisions).toHaveLength(20);
  });

  it('says in English the words of the resolution, with a capital letter and a full stop', () => {
    for (const { sourceItem, text: words } of draft.provisions) {
      const item = items[sourceItem - 1]?.text ?? '';
      expect(words.en).toBe(`${item.charAt(0).toUpperCase()}${item.slice(1).replace(/[;.]$/u, '')}.`);
    }
  });

  it('has heading and text in three languages, and marks the translations as its own', () => {
    for (const value of [draft.title, draft.notes, draft.translationLabel]) expectAllLanguages(value);
    for (const { heading, text: words } of draft.provisions) {
      expectAllLanguages(heading);
      expectAllLanguages(words);
      expect(words.fr).toMatch(/\.$/u);
      expect(words.es).toMatch(/\.$/u);
    }
    expect(draft.translationLabel.en).toBe('demonstration translation, not the official text');
    for (const language of ['fr', 'es'] as const) {
      expect(draft.notes[language].toLowerCase()).toContain(draft.translationLabel[language]);
    }
  });

  it('cites the same instruments in each language', () => {
    for (const { key, text: words } of draft.provisions) {
      const cited = Object.values(words).map((wording) => findInstruments(wording).map((citation) => citation.key));
      expect(cited).toEqual(key === 'p04' ? Array(3).fill(['C181', 'R188']) : [[], [], []]);
    }
  });

  it('never says shall or must: the framework does not bind', () => {
    for (const { text: words } of draft.provisions) expect(words.en).not.toMatch(/\b(?:shall|must)\b/iu);
  });
});
