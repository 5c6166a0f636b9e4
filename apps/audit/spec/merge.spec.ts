import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { answer } from '../src/answer';
import { build, result } from './run';

beforeAll(build, 60_000);

const scenarios = join(__dirname, '..', '..', '..', 'libs', 'text', 'scenarios', 'amendments');

interface Case {
  readonly id: string;
  readonly title: string;
  readonly base: string;
  readonly baseAfter?: string;
  readonly amendments: readonly { readonly id: string; readonly order: number; readonly proposedText: string }[];
}

interface HardCase extends Case {
  readonly expectation: {
    readonly collisions: readonly string[][];
    readonly mergedText: string | null;
    readonly sameInsertionPoint?: readonly string[][];
    readonly rebasedText?: string | null;
    readonly ifAccepted?: Readonly<Record<string, string>>;
  };
}

type OwnCase = Case & { readonly answer: unknown };

const read = (name: string) => JSON.parse(readFileSync(join(scenarios, name), 'utf8')) as { readonly cases: unknown[] };
const hard = read('cases.json').cases as HardCase[];
const own = read('own.json').cases as OwnCase[];

/** The result without a process of its own. */
function merged(input: unknown): Record<string, unknown> {
  const { code, out, err } = answer(['merge'], () => JSON.stringify(input));
  if (code !== 0) throw new Error(err);
  return JSON.parse(out) as Record<string, unknown>;
}

/** The fates of the cases in which the base changes; each has one amendment. */
const FATES: Readonly<Record<string, string>> = { C21: 'carried-over', C22: 'author-must-decide', C24: 'orphaned' };

describe('the hard cases, by the built program', () => {
  it('are all there', () => {
    expect(hard).toHaveLength(20);
  });

  it.each(hard.map((one) => [`${one.id} ${one.title}`, one] as const))('%s', (_name, { expectation, ...given }) => {
    const { collisions, mergedText, sameInsertionPoint = [], rebasedText = null } = expectation;
    const expected =
      given.baseAfter === undefined
        ? { collisions, sameInsertionPoint, mergedText }
        : { collisions, amendments: { A1: { fate: FATES[given.id], text: rebasedText } } };
    expect(result('merge', given)).toEqual(expected);
  });
});

describe('the hard cases', () => {
  it.each(hard.map((one) => [one.id, one] as const))(
    '%s: the order in which amendments come means nothing',
    (_id, one) => {
      const { expectation, ...given } = one;
      const reversed = { ...given, amendments: given.amendments.toReversed() };
      expect(merged(reversed)).toEqual(merged(given));
      expect(expectation.collisions).toEqual(merged(given)['collisions']);
    },
  );

  it('C37: what is accepted together reads as it should', () => {
    const { expectation, ...given } = hard.find(({ id }) => id === 'C37')!;
    for (const [names, text] of Object.entries(expectation.ifAccepted ?? {})) {
      const amendments = given.amendments.filter(({ id }) => names.split('+').includes(id));
      expect(merged({ ...given, amendments })['mergedText']).toBe(text);
    }
  });

  it.each(['C01', 'C08', 'C10', 'C18', 'C20'])('%s: the numbers of independent amendments mean nothing', (id) => {
    const { expectation, ...given } = hard.find((one) => one.id === id)!;
    const amendments = given.amendments.map((one) => ({ ...one, order: 10 - one.order }));
    expect(merged({ ...given, amendments })['mergedText']).toBe(expectation.mergedText);
  });
});

describe('our own cases', () => {
  it.each(own.map((one) => [one.title, one] as const))('%s', (_title, { answer: expected, ...given }) => {
    expect(merged(given)).toEqual(expected);
  });
});
