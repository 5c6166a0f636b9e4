import * as fc from 'fast-check';
import { flipBit, hash } from '../spec/support';
import vectors from '../spec/vectors/c2sp-note-checkpoint.json';
import { fromHex } from './bytes';
import { cosign, parseCosignature, verifyCosignature } from './cosignature';
import { createSigner, parseVerifierKey, verifierKey, type VerifierKey } from './keys';
import { openNote, signNote, type OpenedNote } from './note';
import { toUtf8 } from './utf8';

const keyOf = (text: string): VerifierKey => {
  const parsed = parseVerifierKey(text);
  if (!parsed.ok) throw new Error(parsed.code);
  return parsed.key;
};
const codeOf = (opened: OpenedNote): string => (opened.ok ? 'ok' : opened.code);

const signer = createSigner('example.com/log', new Uint8Array(32).fill(1));
const other = createSigner('example.com/other', new Uint8Array(32).fill(2));
const witness = createSigner('witness.example/w1', new Uint8Array(32).fill(3), 'cosignature/v1');
const checkpoint = `example.com/log\n0\n47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=\n`;

function signed(text: string, ...signers: (typeof signer)[]): string {
  const result = signNote(text, signers, [], 1_086_048_000);
  if (!result.ok) throw new Error(result.code);
  return result.note;
}

describe('signing', () => {
  const { skey, text, signedNote } = vectors.sign;

  it('writes the note of the vectors, byte for byte', () => {
    const [, , name = '', , ...encoded] = skey.split('+');
    const golang = createSigner(name, hash(encoded.join('+')).slice(1));
    expect(signNote(text, [golang])).toEqual({ ok: true, note: signedNote });
  });

  it('refuses a text without final newline, a key name with a plus, and no signer at all', () => {
    expect(signNote('abc', [signer])).toEqual({ ok: false, code: 'note.text' });
    const odd = { name: 'a+b', id: '00000000', signature: new Uint8Array(64) };
    expect(signNote('abc\n', [signer], [odd])).toEqual({ ok: false, code: 'note.key', name: 'a+b' });
    const numbered = { ...odd, name: 'ab', id: 'xyz' };
    expect(signNote('abc\n', [signer], [numbered])).toEqual({ ok: false, code: 'note.key', name: 'ab' });
    expect(signNote('abc\n', [])).toEqual({ ok: false, code: 'note.unsigned' });
  });

  it('keeps older signatures first and replaces one by the same key', () => {
    const opened = openNote(signed('abc\n', signer), [signer.key]);
    if (!opened.ok) throw new Error(opened.code);
    const added = signNote('abc\n', [other], opened.verified);
    const again = signNote('abc\n', [signer], opened.verified);
    expect(added).toEqual({ ok: true, note: signed('abc\n', signer, other) });
    expect(again).toEqual({ ok: true, note: signed('abc\n', signer) });
  });
});

describe('opening', () => {
  it.each(vectors.openCases)('$name', (given) => {
    const verifiers = given.vkeys.map(keyOf);
    const opened = openNote(
      given.noteHex === undefined ? given.note : (fromHex(given.noteHex) as Uint8Array),
      verifiers,
    );
    expect(opened.ok).toBe(given.expect === 'accept');
    if (opened.ok) expect(opened.verified.map(({ name, id }) => `${name}+${id}`)).toEqual(given.verified);
  });

  it('gives bytes and text the same reading', () => {
    const note = signed('Genève\n', signer);
    expect(openNote(toUtf8(note), [signer.key])).toEqual(openNote(note, [signer.key]));
  });

  it('ignores a line by an unknown key, unless all must be known', () => {
    const note = signed('abc\n', signer, other);
    const opened = openNote(note, [signer.key]);
    expect(opened.ok && opened.unverified.map(({ name }) => name)).toEqual(['example.com/other']);
    expect(openNote(note, [signer.key], { allKnown: true })).toEqual({
      ok: false,
      code: 'note.unknown-signature',
      name: 'example.com/other',
    });
    expect(codeOf(openNote(note, [signer.key, other.key], { allKnown: true }))).toBe('ok');
  });

  it('checks every line of a known key, so that a bad repetition sinks the note', () => {
    const good = signed('abc\n', signer);
    const [bad = ''] = signed('abd\n', signer).split('\n').slice(-2);
    expect(codeOf(openNote(`${good}${bad}\n`, [signer.key]))).toBe('note.bad-signature');
  });

  it('refuses verifiers that cannot be told apart, and takes one given twice', () => {
    const twin = { ...verifierKey(signer.key.name, 'ed25519', other.key.publicKey), id: signer.key.id };
    expect(codeOf(openNote(signed('abc\n', signer), [signer.key, twin]))).toBe('note.key');
    expect(codeOf(openNote(signed('abc\n', signer), [signer.key, signer.key]))).toBe('ok');
  });

  it('refuses a note whose text is longer than a million characters', () => {
    expect(codeOf(openNote(`${'x'.repeat(1_000_000)}\n\n\u2014 a AAAAAAA=\n`, []))).toBe('note.text');
  });

  it('refuses a note with any one bit turned', () => {
    const note = toUtf8(signed(checkpoint, signer));
    const keys = [signer.key];
    for (let bit = 0; bit < note.length * 8; bit += 1) {
      if (openNote(flipBit(note, bit), keys).ok) throw new Error(`bit ${bit}`);
    }
  });

  it('refuses a note of several signers with any one bit turned, where every line must be known', () => {
    const keys = [signer.key, witness.key];
    const note = toUtf8(signed(checkpoint, signer, witness));
    fc.assert(
      fc.property(fc.nat(), (bit) => {
        expect(openNote(flipBit(note, bit), keys, { allKnown: true }).ok).toBe(false);
      }),
    );
  });
});

describe('cosignatures', () => {
  const [decode, plain, key, wrongId] = vectors.cosignatureV1;

  it('are read as the vectors read them', () => {
    const line = (text: string | undefined): Uint8Array => hash(text ?? '').slice(4);
    expect(parseCosignature(line(decode?.signatureBase64))?.timestamp).toBe(decode?.timestamp);
    expect(parseCosignature(line(plain?.signatureBase64))).toBeUndefined();
    expect(parseVerifierKey(key?.vkey ?? '')).toMatchObject({ ok: true, key: { type: 'cosignature/v1' } });
    expect(parseVerifierKey(wrongId?.vkey ?? '').ok).toBe(false);
  });

  it('say when the witness saw the checkpoint', () => {
    const opened = openNote(signed(checkpoint, signer, witness), [signer.key, witness.key]);
    expect(opened.ok && opened.verified.map(({ timestamp }) => timestamp)).toEqual([undefined, 1_086_048_000]);
  });

  it('hold for one text, one time and one key', () => {
    const made = cosign(witness, checkpoint, 5);
    expect(verifyCosignature(witness.key, checkpoint, made)).toBe(5);
    expect(verifyCosignature(witness.key, checkpoint.replace('log', 'lug'), made)).toBeUndefined();
    expect(verifyCosignature(other.key, checkpoint, made)).toBeUndefined();
    expect(verifyCosignature(witness.key, checkpoint, flipBit(made, 0))).toBeUndefined();
    expect(verifyCosignature(witness.key, 'no checkpoint\n', made)).toBeUndefined();
  });

  it('exist for checkpoints only, and for times that a number holds', () => {
    expect(() => cosign(witness, 'no checkpoint\n', 5)).toThrow(RangeError);
    expect(() => cosign(witness, checkpoint, -1)).toThrow(RangeError);
    expect(parseCosignature(new Uint8Array(72).fill(255))).toBeUndefined();
    expect(verifyCosignature(witness.key, checkpoint, new Uint8Array(72).fill(255))).toBeUndefined();
  });

  it('sink the note when wrong', () => {
    const note = signed(checkpoint, signer, witness);
    const bad = note.replace('example.com/log\n0', 'example.com/log\n1');
    expect(openNote(bad, [witness.key])).toEqual({ ok: false, code: 'note.bad-signature', name: witness.key.name });
  });
});
