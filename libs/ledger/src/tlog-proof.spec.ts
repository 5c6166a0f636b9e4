import * as fc from 'fast-check';
import { flipBit, naiveRoot, readerOf, sha256 } from '../spec/support';
import vectors from '../spec/vectors/c2sp-note-checkpoint.json';
import { formatCheckpoint } from './checkpoint';
import { leafHash } from './hashing';
import { createSigner } from './keys';
import { signNote } from './note';
import type { Policy } from './policy';
import { inclusionProof } from './proofs';
import { formatProof, parseProof, verifyProof, type ProofVerdict } from './tlog-proof';
import { fromUtf8, toUtf8 } from './utf8';

describe('the proof file', () => {
  it.each(vectors.tlogProof)('$expect $text', ({ text, expect: expected, index, hashes }) => {
    const parsed = parseProof(text);
    expect(parsed.ok).toBe(expected === 'parse');
    if (!parsed.ok) return;
    expect([parsed.proof.index, parsed.proof.proof.length]).toEqual([index, hashes]);
    expect(formatProof(parsed.proof)).toBe(text);
  });

  it.each([
    ['tlog-proof.header', ''],
    ['tlog-proof.header', 'c2sp.org/tlog-proof@v1\nindex 0\n'],
    ['tlog-proof.index', 'c2sp.org/tlog-proof@v1\n\ncheckpoint\n'],
    ['tlog-proof.index', 'c2sp.org/tlog-proof@v1\nindex 007\n\ncheckpoint\n'],
    ['tlog-proof.index', 'c2sp.org/tlog-proof@v1\nindex 9007199254740992\n\ncheckpoint\n'],
    ['tlog-proof.extra', 'c2sp.org/tlog-proof@v1\nextra !\nindex 0\n\ncheckpoint\n'],
    ['tlog-proof.hash', `c2sp.org/tlog-proof@v1\nindex 0\n${`${'A'.repeat(43)}=\n`.repeat(54)}\ncheckpoint\n`],
  ])('is refused as %s: %j', (code, text) => {
    expect(parseProof(text)).toEqual({ ok: false, code });
  });

  it('is not written where it could not be read', () => {
    expect(() => formatProof({ index: -1, proof: [], checkpoint: 'x' })).toThrow(RangeError);
    expect(() => formatProof({ index: 0, proof: [new Uint8Array(31)], checkpoint: 'x' })).toThrow(RangeError);
  });
});

const log = createSigner('example.com/log', new Uint8Array(32).fill(1));
const stranger = createSigner('example.com/stranger', new Uint8Array(32).fill(4));
const witness = createSigner('witness.example/w1', new Uint8Array(32).fill(2), 'cosignature/v1');
const policy: Policy = { logs: [log.key], witnesses: new Map([['w1', witness.key]]), groups: new Map(), quorum: 'w1' };
const entries = Array.from({ length: 11 }, (_, i) => toUtf8(`entry ${i}`));
const hashes = entries.map((entry) => leafHash(sha256, entry));
const [index, leaf] = [6, entries[6] as Uint8Array];

function proofFile(text: string, ...signers: (typeof log)[]): string {
  const signed = signNote(text, signers, [], 1_086_048_000);
  if (!signed.ok) throw new Error(signed.code);
  const proof = inclusionProof(sha256, index, entries.length, readerOf(hashes));
  return formatProof({ index, proof, checkpoint: signed.note });
}

const head = formatCheckpoint({ origin: 'example.com/log', size: entries.length, root: naiveRoot(hashes) });
const good = proofFile(head, log, witness);
const blame = (verdict: ProofVerdict): string => (verdict.ok ? 'ok' : `${verdict.object}: ${verdict.code}`);
const check = (text: string, under: Policy = policy, entry = leaf): string =>
  blame(verifyProof(sha256, text, entry, under));

describe('a proof', () => {
  it('holds, and says of what', () => {
    expect(verifyProof(sha256, good, leaf, policy)).toMatchObject({ ok: true, index, checkpoint: { size: 11 } });
  });

  it('names the first object that does not hold', () => {
    const other = formatCheckpoint({ origin: 'example.com/stranger', size: 11, root: naiveRoot(hashes) });
    expect(check('nonsense')).toBe('proof: tlog-proof.header');
    expect(check(good.replace('\n11\n', '\n12\n'))).toBe('note: note.bad-signature');
    expect(check(proofFile('no checkpoint\n', log))).toBe('checkpoint: checkpoint.lines');
    expect(check(proofFile(other, log, witness))).toBe('log: log.not-signed');
    expect(check(proofFile(head, witness))).toBe('log: log.not-signed');
    expect(check(proofFile(head, stranger))).toBe('note: note.unsigned');
    expect(check(proofFile(head, log))).toBe('witnesses: witnesses.no-quorum');
    expect(check(proofFile(head, log), { ...policy, quorum: 'none' })).toBe('ok');
    expect(check(good, policy, entries[5])).toBe('entry: proof.root');
  });

  it('is refused with any one bit of the file turned', () => {
    const bytes = toUtf8(good);
    fc.assert(
      fc.property(fc.nat(), (bit) => {
        const text = fromUtf8(flipBit(bytes, bit));
        expect(text === undefined || !verifyProof(sha256, text, leaf, policy).ok).toBe(true);
      }),
      { numRuns: 300 },
    );
  });

  it('is refused with any one bit of the entry turned', () => {
    for (let bit = 0; bit < leaf.length * 8; bit += 1) expect(check(good, policy, flipBit(leaf, bit))).not.toBe('ok');
  });
});
