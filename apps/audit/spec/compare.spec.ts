import { answer } from '../src/answer';
import { build, run as runProgram } from './run';

const compare = (input: unknown) =>
  answer(['compare'], () => (typeof input === 'string' ? input : JSON.stringify(input)));

interface Printed {
  readonly marks: readonly { readonly op: string; readonly text: string }[];
}

/** The printed marks in one line: `-struck-`, `+put in+`, the rest as it is. */
function drawn(input: object): string {
  const { code, out, err } = compare(input);
  expect([code, err]).toEqual([0, '']);
  const sign = { equal: '', delete: '-', insert: '+' } as const;
  return (JSON.parse(out) as Printed).marks
    .map(({ op, text }) => [sign[op as keyof typeof sign], text, sign[op as keyof typeof sign]].join(''))
    .join('');
}

const without = (input: object, op: string) =>
  (JSON.parse(compare(input).out) as Printed).marks
    .filter((mark) => mark.op !== op)
    .map(({ text }) => text)
    .join('');

/** The texts, as given, and their comparison. */
const COMPARED: [string, string, string, string][] = [
  ['en', 'Members should act.', 'Members shall not act.', 'Members -should-+shall not+ act.'],
  ['fr', 'Les Membres doivent agir.', 'Les Membres devraient agir.', 'Les Membres -doivent-+devraient+ agir.'],
  ['es', 'Los Miembros deben actuar.', 'Los Miembros deberían actuar.', 'Los Miembros -deben-+deberían+ actuar.'],
  ['ar', 'ينبغي للأعضاء حماية العمال.', 'ينبغي للأعضاء حماية الأسر.', 'ينبغي للأعضاء حماية -العمال-+الأسر+.'],
  ['zh-Hans', '工人不承担费用。', '雇主不承担费用。', '-工人-+雇主+不承担费用。'],
  ['en', 'Costs 👩🏽‍🌾 fall', 'Costs 👩🏿‍🌾 fall', 'Costs -👩🏽‍🌾-+👩🏿‍🌾+ fall'],
  ['en', 'If x < 5 & y then <b>', 'If x < 6 & y then <b>', 'If x < -5-+6+ & y then <b>'],
  [
    'en',
    'the right to work and the right to organize and the right to strike',
    'the right to work and the right to strike',
    'the right to work -and the right to organize -and the right to strike',
  ],
  ['en', '', 'New.', '+New.+'],
  ['en', 'The same.', 'The same.', 'The same.'],
  ['en', '', '', ''],
];

describe('compare', () => {
  it.each(COMPARED)('of %s draws what changed', (lang, old, next, expected) => {
    expect(drawn({ old, new: next, lang })).toBe(expected);
    expect([without({ old, new: next, lang }, 'insert'), without({ old, new: next, lang }, 'delete')]).toEqual([
      old,
      next,
    ]);
  });

  it('sees no change where the same letters are written in two ways', () => {
    expect(drawn({ old: 'caf\u00e9 noir', new: 'cafe\u0301 noir', lang: 'fr' })).toBe('caf\u00e9 noir');
  });

  it('prints decomposed letters as they were given where both texts have them', () => {
    const decomposed = { old: 'cafe\u0301 noir', new: 'cafe\u0301 blanc', lang: 'fr' };
    expect(drawn(decomposed)).toBe('cafe\u0301 -noir-+blanc+');
  });

  it('takes a text of 20,000 characters', () => {
    const old = 'word '.repeat(4_000);
    expect(without({ old, new: `${old.slice(0, -5)}end. `, lang: 'en' }, 'insert')).toBe(old);
  });
});

/** Input, and the beginning of the refusal. */
const REFUSED: [unknown, string][] = [
  ['', 'input: is empty'],
  ['{"old":"a"', 'input: is not JSON'],
  ['{"old":"a","old":"b","new":"c","lang":"en"}', 'input: gives a key twice'],
  [[], 'input: must be one JSON object'],
  ['null', 'input: must be one JSON object'],
  [{ new: 'b', lang: 'en' }, 'old: is missing'],
  [{ old: 'a', lang: 'en' }, 'new: is missing'],
  [{ old: 'a', new: 'b' }, 'lang: is missing'],
  [{ old: 'a', new: ['b'], lang: 'en' }, 'new: must be a text'],
  [{ old: null, new: 'b', lang: 'en' }, 'old: must be a text'],
  [{ old: 'a', new: 'b', lang: 1 }, 'lang: must be a language tag'],
  [{ old: 'a', new: 'b', lang: 'not a language' }, 'lang: must be a language tag'],
  [{ old: 'a', new: 'b', lang: 'en', language: 'en' }, 'language: is no field of this case'],
  [{ old: 'x'.repeat(20_001), new: 'b', lang: 'en' }, 'old: is longer than 20000'],
  [{ old: 'a', new: 'x'.repeat(20_001), lang: 'en' }, 'new: is longer than 20000'],
  ['{"old":"a","new":"b\\ud83d","lang":"en"}', 'new: holds half a character (a lone surrogate), at offset 1'],
  [{ old: 'a\u0000', new: 'b', lang: 'en' }, 'old: holds U+0000, at offset 1'],
  [{ old: 'a\r\n', new: 'b', lang: 'en' }, 'old: holds a control character other than tab and newline, at offset 1'],
  [{ old: 'a', new: '\u202eb', lang: 'en' }, 'new: holds a direction override (U+202A to U+202E), at offset 0'],
  [{ old: '\u2067a', new: 'b', lang: 'ar' }, 'old: holds a direction isolate'],
];

describe('compare refuses', () => {
  it.each(REFUSED)('%j', (input, beginning) => {
    const { code, out, err } = compare(input);
    expect({ code, out, err: err.slice(0, beginning.length) }).toEqual({ code: 2, out: '', err: beginning });
    expect(err.trimEnd().split('\n')).toHaveLength(1);
  });
});

describe('the program itself', () => {
  beforeAll(build, 60_000);

  it.each([
    '{"old":"Members should act.","new":"Members shall not act.","lang":"en"}',
    '{"old":"工人","new":"👩🏽‍🌾","lang":"zh"}',
    '{"old":"a"}',
  ])('gives the same for %s', (input) => {
    const { code, out, err } = compare(input);
    expect(runProgram(['compare'], input)).toEqual({ status: code, stdout: out, stderr: err });
  });
});
