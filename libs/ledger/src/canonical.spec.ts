import * as fc from 'fast-check';
import vectors from '../spec/vectors/rfc8785-jcs.json';
import { canonicalEntry, canonicalJson, MAX_ENTRY_BYTES, memberPath, type CanonicalResult } from './canonical';
import { toUtf8 } from './utf8';

const textOf = (result: CanonicalResult): string => (result.ok ? result.text : `${result.code} ${result.path}`);

function double(hex: string): number {
  const bytes = Buffer.from(hex.padStart(16, '0'), 'hex');
  return bytes.readDoubleBE(0);
}

describe('canonical JSON (RFC 8785)', () => {
  it.each(vectors.cases)('writes the vector "$name"', ({ inputBase64, outputHex }) => {
    const input = JSON.parse(Buffer.from(inputBase64, 'base64').toString('utf8')) as unknown;
    expect(Buffer.from(toUtf8(textOf(canonicalJson(input)))).toString('hex')).toBe(outputHex);
  });

  it.each(vectors.es6Numbers.samples)('writes the double $ieee754Hex as $expected', ({ ieee754Hex, expected }) => {
    expect(textOf(canonicalJson(double(ieee754Hex)))).toBe(expected);
  });

  it('says the same thing after reading it again, whatever the order of members', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = textOf(canonicalJson(value));
        expect(textOf(canonicalJson(JSON.parse(text)))).toBe(text);
      }),
    );
  });

  it('lets fractions and any normal form through: it is also used for payloads', () => {
    expect(textOf(canonicalJson({ share: 0.5, name: 'e\u0301' }))).toBe('{"name":"e\u0301","share":0.5}');
  });

  it('accepts objects of another realm and without prototype', () => {
    const bare = Object.assign(Object.create(null) as object, { a: 1 });
    expect(textOf(canonicalJson(bare))).toBe('{"a":1}');
  });
});

const cycle: Record<string, unknown> = {};
cycle['self'] = cycle;
const sparse: unknown[] = [1];
sparse[2] = 3;

const refusals: [string, unknown, string][] = [
  ['undefined', undefined, 'json.not-json $'],
  ['an undefined member', { a: { b: undefined } }, 'json.not-json $.a.b'],
  ['a hole in a list', { list: sparse }, 'json.not-json $.list[1]'],
  ['a bigint', [1n], 'json.not-json $[0]'],
  ['a function', { f: () => 0 }, 'json.not-json $.f'],
  ['a date', { at: new Date(0) }, 'json.not-json $.at'],
  ['a map', new Map(), 'json.not-json $'],
  ['a symbol as a name', { [Symbol('x')]: 1 }, 'json.not-json $'],
  ['not a number', { n: Number.NaN }, 'json.not-finite $.n'],
  ['infinity', [Number.POSITIVE_INFINITY], 'json.not-finite $[0]'],
  ['a lone surrogate in a text', { text: 'x\ud800' }, 'json.lone-surrogate $.text'],
  ['a lone surrogate in a name', { '\udfff': 1 }, 'json.lone-surrogate $["\\udfff"]'],
  ['a cycle', cycle, `json.too-deep $${'.self'.repeat(64)}`],
];

const recordRefusals: [string, unknown, string][] = [
  ['a fraction', { weights: [1, 0.5] }, 'entry.not-integer $.weights[1]'],
  ['an integer beyond 2^53 − 1', { n: 2 ** 53 }, 'entry.not-integer $.n'],
  ['a negative one beyond it', { n: -(2 ** 53) }, 'entry.not-integer $.n'],
  ['a text that is not NFC', { name: 'e\u0301' }, 'entry.not-nfc $.name'],
  ['a name that is not NFC', { 'e\u0301': 1 }, 'entry.not-nfc $["e\u0301"]'],
  ['a text too large', 'x'.repeat(MAX_ENTRY_BYTES - 1), 'entry.too-large $'],
  ['a text too large in bytes only', 'é'.repeat(MAX_ENTRY_BYTES / 2), 'entry.too-large $'],
];

describe('what has no canonical form', () => {
  it.each(refusals)('%s', (_, value, expected) => {
    expect(textOf(canonicalJson(value))).toBe(expected);
    expect(textOf(canonicalEntry(value))).toBe(expected);
  });

  it.each(recordRefusals)('may not enter the record: %s', (_, value, expected) => {
    expect(textOf(canonicalEntry(value))).toBe(expected);
    expect(canonicalJson(value).ok).toBe(true);
  });

  it('begins just beyond the largest integer and the largest entry', () => {
    expect(textOf(canonicalEntry([2 ** 53 - 1, -(2 ** 53 - 1), -0]))).toBe('[9007199254740991,-9007199254740991,0]');
    expect(canonicalEntry('x'.repeat(MAX_ENTRY_BYTES - 2)).ok).toBe(true);
  });

  it('is pointed at by a JSON path', () => {
    expect(memberPath('$', 'plain')).toBe('$.plain');
    expect(memberPath('$', 'two words')).toBe('$["two words"]');
  });
});
