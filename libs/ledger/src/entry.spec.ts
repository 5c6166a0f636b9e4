import { createHmac } from 'node:crypto';
import * as fc from 'fast-check';
import { flipBit, sha256 } from '../spec/support';
import { toHex } from './bytes';
import { commitment, isCommitment, verifyCommitment } from './commitment';
import { entryLeaf, isInstant, parseEntry, type EntryFields } from './entry';
import { leafHash } from './hashing';
import { fromUtf8, toUtf8 } from './utf8';

const key = new Uint8Array(32).fill(9);
const made = commitment(key, { reason: 'Text of the reason' });
if (!made.ok) throw new Error(made.code);

const entry: EntryFields = {
  type: 'amendment.seconded',
  v: 1,
  log: 'plenary',
  epoch: 0,
  seq: 41,
  at: '2004-06-01T09:30:00.000Z',
  actor: 'a4',
  capacity: 'delegate',
  body: { amendment: 'D.1', weights: ['52'], méthode: 'é' },
  erasable: { reason: made.commitment },
};

function leafOf(fields: EntryFields): string {
  const result = entryLeaf(fields);
  if (!result.ok) throw new Error(`${result.code} ${result.path}`);
  return result.leaf;
}

describe('an entry', () => {
  it('becomes one canonical leaf and comes back', () => {
    const leaf = leafOf(entry);
    expect(leaf.startsWith('{"actor":"a4","at":"2004-06-01T09:30:00.000Z","body":{"amendment":"D.1"')).toBe(true);
    expect(parseEntry(leaf)).toEqual({ ok: true, entry });
    expect(leafOf(Object.fromEntries(Object.entries(entry).reverse()) as unknown as EntryFields)).toBe(leaf);
  });

  it('may have no capacity and nothing erasable', () => {
    expect(parseEntry(leafOf({ ...entry, actor: 'system', capacity: null, erasable: {} })).ok).toBe(true);
  });

  const changed: [string, Record<string, unknown>][] = [
    ['$.type', { type: 'Ballot.cast' }],
    ['$.type', { type: 'cast' }],
    ['$.type', { type: 7 }],
    ['$.v', { v: 0 }],
    ['$.v', { v: '1' }],
    ['$.log', { log: '' }],
    ['$.epoch', { epoch: -1 }],
    ['$.epoch', { epoch: null }],
    ['$.seq', { seq: 1.5 }],
    ['$.seq', { seq: undefined }],
    ['$.at', { at: '2004-06-01T09:30:00Z' }],
    ['$.at', { at: 0 }],
    ['$.actor', { actor: null }],
    ['$.capacity', { capacity: '' }],
    ['$.body', { body: [] }],
    ['$.erasable', { erasable: null }],
    ['$.erasable.reason', { erasable: { reason: 'in clear' } }],
    ['$.erasable.reason', { erasable: { reason: 5 } }],
    ['$.note', { note: 'a field more' }],
  ];

  it.each(changed)('is refused at %s for its shape: %j', (path, change) => {
    expect(entryLeaf({ ...entry, ...change })).toEqual({ ok: false, code: 'entry.shape', path });
  });

  it('is refused for a body that has no place on the record', () => {
    expect(entryLeaf({ ...entry, body: { share: 0.5 } })).toEqual({
      ok: false,
      code: 'entry.not-integer',
      path: '$.body.share',
    });
  });

  it.each(['', '[]', 'null', '"x"', '{}', '{'])('is not said by %j', (leaf) => {
    expect(parseEntry(leaf).ok).toBe(false);
  });

  it('is refused in any other spelling', () => {
    const leaf = leafOf(entry);
    const spellings = [
      ` ${leaf}`,
      `${leaf}\n`,
      leaf.replace('"seq":41', '"seq":41.0'),
      leaf.replace('"v":1', '"v":1,"v":1'),
    ];
    for (const spelling of spellings) {
      expect(parseEntry(spelling)).toEqual({ ok: false, code: 'entry.not-canonical', path: '$' });
    }
  });

  it('has another hash, or is no entry, with any one bit turned', () => {
    const bytes = toUtf8(leafOf(entry));
    const before = toHex(leafHash(sha256, bytes));
    for (let bit = 0; bit < bytes.length * 8; bit += 1) {
      const turned = flipBit(bytes, bit);
      expect(toHex(leafHash(sha256, turned))).not.toBe(before);
      const text = fromUtf8(turned);
      const read = text === undefined ? undefined : parseEntry(text);
      if (read?.ok) expect(read.entry).not.toEqual(entry);
    }
  });
});

describe('instants', () => {
  it('are UTC with three decimals and exist', () => {
    fc.assert(
      fc.property(
        fc.date({ min: new Date(0), max: new Date('9999-12-31T23:59:59.999Z'), noInvalidDate: true }),
        (date) => {
          expect(isInstant(date.toISOString())).toBe(true);
        },
      ),
    );
    const none = [
      '2004-06-31T00:00:00.000Z',
      '2003-02-29T00:00:00.000Z',
      '2004-06-01T24:00:00.000Z',
      '2004-06-01T09:60:00.000Z',
    ];
    const other = ['2004-06-01T09:30:00.000+00:00', '2004-06-01 09:30:00.000Z', '2004-06-01T09:30:00.0000Z'];
    for (const text of [...none, ...other]) expect(isInstant(text)).toBe(false);
  });
});

describe('commitments', () => {
  it('are HMAC-SHA-256 over the canonical payload', () => {
    const expected = createHmac('sha256', key).update('{"reason":"Text of the reason"}').digest('base64url');
    expect(made).toEqual({ ok: true, commitment: expected });
    expect(isCommitment(expected)).toBe(true);
    expect(isCommitment(expected.slice(1))).toBe(false);
    expect(isCommitment(`${expected}=`)).toBe(false);
  });

  it('open to their own key and payload only', () => {
    expect(verifyCommitment(made.commitment, key, { reason: 'Text of the reason' })).toBe(true);
    expect(verifyCommitment(made.commitment, key, { reason: 'Text of the reasons' })).toBe(false);
    expect(verifyCommitment(made.commitment, flipBit(key, 3), { reason: 'Text of the reason' })).toBe(false);
  });

  it('are not made with a short key or of what is not JSON', () => {
    expect(commitment(key.slice(1), 'x')).toEqual({ ok: false, code: 'commitment.key-length', path: '$' });
    expect(commitment(key, { at: undefined })).toEqual({ ok: false, code: 'json.not-json', path: '$.at' });
    expect(verifyCommitment(made.commitment, key, undefined)).toBe(false);
  });
});
