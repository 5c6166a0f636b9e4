import { acceptAll, compare, rejectAll, type Mark } from '../src/index';

const VOWELS = 'aeiou';
const CONSONANTS = 'bdfglmnprstv';

/** A word for each number, the same every time; small numbers give words that come again and again. */
function word(n: number): string {
  let rest = n;
  let out = '';
  do {
    out += CONSONANTS.charAt(rest % 12) + VOWELS.charAt(Math.floor(rest / 12) % 5);
    rest = Math.floor(rest / 60);
  } while (rest > 0);
  return out;
}

/** A text of this many words, in sentences of twelve; `wordAt` gives the number of the word at each place. */
function textOf(words: number, wordAt: (place: number) => number): string {
  return Array.from({ length: words }, (_, place) => word(wordAt(place)) + (place % 12 === 11 ? '. ' : ' ')).join('');
}

function marksOf(before: string, after: string, language = 'en'): readonly Mark[] {
  const compared = compare(before, after, language);
  if (!compared.ok) throw new Error(compared.code);
  expect(acceptAll(compared.marks)).toBe(after);
  expect(rejectAll(compared.marks)).toBe(before);
  return compared.marks;
}

/** The best of some runs in milliseconds: what the code takes, not what else the machine does. */
function quickest(run: () => unknown): number {
  return Math.min(
    ...Array.from({ length: 8 }, () => {
      const start = performance.now();
      run();
      return performance.now() - start;
    }),
  );
}

const mixed = (place: number) => (place % 2 === 0 ? (place * 7) % 40 : 100 + place);
const base = textOf(1_000, mixed);

describe('long texts', () => {
  it('with every third word replaced are compared word by word', () => {
    const after = textOf(1_000, (place) => (place % 3 === 1 ? 5_000 + place : mixed(place)));
    const marks = marksOf(base, after);
    expect(marks.filter(({ op }) => op === 'delete').length).toBeGreaterThan(100);
    expect(Math.max(...marks.map(({ text }) => text.length))).toBeLessThan(400);
  });

  it('with a rewritten passage keep the rest as it was', () => {
    const after = textOf(1_000, (place) => (place >= 300 && place < 600 ? 9_000 + place : mixed(place)));
    const marks = marksOf(base, after);
    expect(marks.map(({ op }) => op)).toEqual(['equal', 'delete', 'insert', 'equal']);
  });

  it('with moved passages stay lossless', () => {
    const moved = (place: number) => mixed((place + 400) % 1_000);
    expect(marksOf(base, textOf(1_000, moved)).some(({ op }) => op === 'equal')).toBe(true);
  });

  it('of other words altogether are replaced whole', () => {
    const marks = marksOf(
      base,
      textOf(1_000, (place) => 20_000 + place),
    );
    expect(marks.filter(({ op }) => op === 'equal').length).toBeLessThan(3);
  });

  it('in Chinese stay lossless', () => {
    const before = '工人不承担任何费用，其家属也不承担。各成员国应当规范招聘机构。'.repeat(40);
    const after = before.replaceAll('费用', '开支').replaceAll('机构', '中介');
    expect(marksOf(before, after, 'zh').filter(({ op }) => op === 'insert')).toHaveLength(80);
  });

  it('of a thousand words are compared in less than 20 milliseconds', () => {
    const after = textOf(1_000, (place) => (place % 40 === 7 ? 5_000 + place : mixed(place)));
    expect(quickest(() => compare(base, after, 'en'))).toBeLessThan(20);
  });
});
