import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { findInstruments } from './find-instruments';
import { INSTRUMENTS, instrumentOf } from './instruments';
import { readPlainText } from './plain-text';

const keys = (text: string): string[] => findInstruments(text).map(({ key }) => key);
const words = (text: string): string[] => findInstruments(text).map((citation) => citation.words);

describe('the instruments that the 2004 Conclusions cite', () => {
  const review = readPlainText(
    readFileSync(join(__dirname, '../../../../tools/seed/data/2004-conclusions.txt'), 'utf8'),
  );
  const cited = (review.ok ? review.blocks : []).flatMap((block) =>
    findInstruments(block.text).map(({ key, words: quoted }) => {
      const owner = block.kind === 'item' && review.ok ? review.blocks[block.parent ?? -1] : block;
      return [owner?.label, key, quoted];
    }),
  );

  it('are these, in these paragraphs, by these words', () => {
    expect(cited).toEqual([
      ['11', 'C097', 'Migration for Employment Convention, 1949 (No. 97)'],
      ['11', 'C143', 'Migrant Workers (Supplementary Provisions) Convention, 1975 (No. 143)'],
      ['11', 'R086', 'Recommendations Nos. 86'],
      ['11', 'R151', '151'],
      ['12', 'D1998', 'ILO Declaration on Fundamental Principles and Rights at Work and its Follow-Up (1998)'],
      ['12', 'D1998', 'ILO Declaration'],
      ['23', 'D1998', '1998 Declaration on Fundamental Principles and Rights at Work and its Follow-up'],
      ['24', 'C181', 'Convention No. 181'],
      ['24', 'R188', 'Recommendation No. 188'],
      ['27', 'C097', 'Convention No. 97'],
      ['27', 'C143', 'Convention No. 143'],
      [
        '27',
        'UN-ICRMW',
        'United Nations International Convention on the Protection of the Rights of All Migrant Workers and Members of Their Families (1990)',
      ],
      ['27', 'UN-UNTOC', 'United Nations Convention against Transnational Organized Crime (2000)'],
      ['27', 'UN-TIP', 'its two associated Protocols'],
      ['27', 'UN-SOM', 'its two associated Protocols'],
      ['27', 'C097', 'Conventions Nos. 97'],
      ['27', 'C143', '143'],
    ]);
  });

  it('are exactly the instruments of the register', () => {
    expect([...new Set(cited.map(([, key]) => key))].sort()).toEqual(INSTRUMENTS.map(({ key }) => key).sort());
  });
});

describe('the register', () => {
  it('holds unique keys, three titles each, and numbers that agree with key and title', () => {
    expect(new Set(INSTRUMENTS.map(({ key }) => key)).size).toBe(INSTRUMENTS.length);
    for (const { key, number, year, titles, supplements } of INSTRUMENTS) {
      for (const name of Object.values(titles)) {
        expect(name).toContain(String(year));
        expect(name).toBe(name.normalize('NFC'));
        if (number !== null) expect(name).toMatch(new RegExp(String.raw`\b${String(number)}\)`, 'u'));
      }
      if (number !== null) expect(key.slice(1)).toBe(String(number).padStart(3, '0'));
      if (supplements !== undefined) expect(instrumentOf(supplements)).toBeDefined();
    }
    expect(instrumentOf('C999')).toBeUndefined();
  });

  it('finds each of its own numbered instruments by its English title', () => {
    for (const { key, number, titles } of INSTRUMENTS)
      if (number !== null) expect(keys(`See the ${titles.en}.`)).toEqual([key]);
  });
});

describe('wordings', () => {
  it.each<[string, string[]]>([
    ['Convention No. 97', ['C097']],
    ['Conventions Nos. 97, 143 and 181', ['C097', 'C143', 'C181']],
    ['Conventions Nos. 97 and 143 and Recommendations Nos. 86 and 151', ['C097', 'C143', 'R086', 'R151']],
    ['Convention (No. 97) concerning Migration for Employment (Revised), 1949', ['C097']],
    ['Convention\u00a0No.\u00a0143 of 1975', ['C143']],
    ['les conventions nos 97 et 143', ['C097', 'C143']],
    ['la recommandation n° 188', ['R188']],
    ['el Convenio núm. 181 y la Recomendación núm. 188', ['C181', 'R188']],
    ['los Convenios núms. 97 y 143', ['C097', 'C143']],
    ['the 1998 Declaration', ['D1998']],
    ['the 1998 ILO Declaration, which', ['D1998']],
    ['la Déclaration de l’OIT relative aux principes et droits fondamentaux au travail et son suivi', ['D1998']],
    ['the ILO Declaration on Social Justice for a Fair Globalization', []],
    ['Convention against Transnational Organised Crime and its two Protocols', ['UN-UNTOC', 'UN-TIP', 'UN-SOM']],
    ['the Convention was adopted in 97 countries; No. 97 Main Street', []],
    ['Recommendation No. 188, 2004 being a year', ['R188']],
  ])('%s', (text, expected) => {
    expect(keys(text)).toEqual(expected);
  });

  it('keeps a number that the register does not hold, and says so', () => {
    expect(findInstruments('Convention No. 189')).toEqual([
      { key: 'C189', from: 0, to: 18, words: 'Convention No. 189', registered: false },
    ]);
  });

  it('leaves the article out of a title', () => {
    expect(words('The Private Employment Agencies Convention, 1997 (No. 181)')).toEqual([
      'Private Employment Agencies Convention, 1997 (No. 181)',
    ]);
  });
});

describe('properties', () => {
  const piece = fc.constantFrom(
    'Convention ',
    'Nos. ',
    'No. ',
    '97',
    ' and ',
    '(No. 143)',
    ', 1949 ',
    'ILO ',
    '1998 ',
    'Declaration ',
    'The ',
    'Migrant ',
    'x',
  );

  it('gives ranges in order whose words are the text, apart unless by the same words', () => {
    fc.assert(
      fc.property(fc.array(piece), (pieces) => {
        const text = pieces.join('');
        const found = findInstruments(text);
        for (const [at, { from, to, words: quoted }] of found.entries()) {
          expect(text.slice(from, to)).toBe(quoted);
          const before = found[at - 1];
          if (before) expect(from >= before.to || (from === before.from && to === before.to)).toBe(true);
        }
      }),
    );
  });

  it('stays quick on long texts of title words', () => {
    for (const unit of ['Migrant ', 'Convention, ', 'Convention Nos. ', '97, ', '(A ', 'ILO 1998 ']) {
      expect(findInstruments(unit.repeat(20_000 / unit.length))).toEqual([]);
    }
  });
});
