import vectors from '../spec/vectors/c2sp-note-checkpoint.json';
import { asCosignatureKey, createSigner, formatVerifierKey, isKeyName, parseVerifierKey, verifierKey } from './keys';

const { valid, invalid } = vectors.verifierKeys;

describe('verifier keys', () => {
  it.each(valid)('%s is read and written back', (text) => {
    const parsed = parseVerifierKey(text);
    expect(parsed.ok && formatVerifierKey(parsed.key)).toBe(text);
  });

  it.each(invalid)('%s is refused', (text) => {
    expect(parseVerifierKey(text).ok).toBe(false);
  });

  it.each(valid)('every proper substring of %s is refused', (text) => {
    for (let from = 0; from < text.length; from += 1) {
      for (let to = from; to <= text.length; to += 1) {
        if (to - from < text.length) expect(parseVerifierKey(text.slice(from, to)).ok).toBe(false);
      }
    }
  });

  it.each(valid)('every one-byte increment of %s is refused', (text) => {
    for (let i = 0; i < text.length; i += 1) {
      const changed = text.slice(0, i) + String.fromCharCode(text.charCodeAt(i) + 1) + text.slice(i + 1);
      expect(parseVerifierKey(changed).ok).toBe(false);
    }
  });

  it('say what is wrong', () => {
    const [text = ''] = valid;
    const codeOf = (changed: string): string => {
      const result = parseVerifierKey(changed);
      return result.ok ? 'ok' : result.code;
    };
    expect(codeOf('nonsense')).toBe('key.form');
    expect(codeOf(text.replace('PeterNeumann', 'Peter Neumann'))).toBe('key.name');
    expect(codeOf(text.replace('+AR', '+CR'))).toBe('key.type');
    expect(codeOf(text.slice(0, -4))).toBe('key.type');
    expect(codeOf(text.replace('c74f20a3', 'c74f20a4'))).toBe('key.id');
    expect(codeOf(text.replace('c74f20a3', 'C74F20A3'))).toBe('key.id');
  });
});

describe('key names', () => {
  it.each(['', 'a b', 'a\u00a0b', 'a\u2003b', 'a\u0085b', 'a+b', 'a\u0001', 'a\nb', 'a\ud800'])(
    '%j is none',
    (name) => {
      expect(isKeyName(name)).toBe(false);
      expect(() => verifierKey(name, 'ed25519', new Uint8Array(32))).toThrow(RangeError);
    },
  );

  it('may be an address without scheme, in any script', () => {
    expect(isKeyName('example.com/記録')).toBe(true);
  });
});

describe('signers', () => {
  it('need 32 bytes', () => {
    expect(() => createSigner('a', new Uint8Array(31))).toThrow(RangeError);
    expect(() => verifierKey('a', 'ed25519', new Uint8Array(31))).toThrow(RangeError);
  });

  it('keep their seed to themselves', () => {
    const seed = new Uint8Array(32).fill(7);
    const signer = createSigner('example.com/log', seed);
    const before = signer.sign(new Uint8Array(1));
    seed.fill(0);
    expect(signer.sign(new Uint8Array(1))).toEqual(before);
    expect(asCosignatureKey(signer.key)).toMatchObject({ name: 'example.com/log', type: 'cosignature/v1' });
    expect(asCosignatureKey(signer.key).id).not.toBe(signer.key.id);
  });
});
