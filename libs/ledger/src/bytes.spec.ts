import * as fc from 'fast-check';
import { concatBytes, equalBytes, fromBase64, fromBase64Url, fromHex, toBase64, toBase64Url, toHex } from './bytes';

const bytes = fc.uint8Array({ maxLength: 70 });

describe('spellings of bytes', () => {
  it('agree with those of Node and come back', () => {
    fc.assert(
      fc.property(bytes, (value) => {
        const node = Buffer.from(value);
        expect(toBase64(value)).toBe(node.toString('base64'));
        expect(toBase64Url(value)).toBe(node.toString('base64url'));
        expect(toHex(value)).toBe(node.toString('hex'));
        expect(fromBase64(toBase64(value))).toEqual(value);
        expect(fromBase64Url(toBase64Url(value))).toEqual(value);
        expect(fromHex(toHex(value))).toEqual(value);
      }),
    );
  });

  it('accept one text for each value: whatever decodes encodes to the same text', () => {
    const alphabet = fc.constantFrom(...Array.from('AQgwBCab019+/-_= \n'));
    fc.assert(
      fc.property(fc.string({ unit: alphabet, maxLength: 9 }), (text) => {
        const [standard, url] = [fromBase64(text), fromBase64Url(text)];
        expect(standard === undefined || toBase64(standard) === text).toBe(true);
        expect(url === undefined || toBase64Url(url) === text).toBe(true);
      }),
    );
  });

  it.each(['A', 'AB', 'AA=', 'AB==', 'AAA', 'AAB=', 'AAAA====', '!AAA', 'AA==\n', '===='])(
    'refuse base64 %j',
    (text) => {
      expect(fromBase64(text)).toBeUndefined();
    },
  );

  it.each(['A', 'AA==', 'AB', 'AAB', 'AA+A'])('refuse base64url %j', (text) => {
    expect(fromBase64Url(text)).toBeUndefined();
  });

  it.each(['0', 'AB', 'zz', '0x'])('refuse hexadecimal %j', (text) => {
    expect(fromHex(text)).toBeUndefined();
  });
});

describe('byte strings', () => {
  it('are joined in order and compared by content', () => {
    const joined = concatBytes(Uint8Array.of(1), Uint8Array.of(), Uint8Array.of(2, 3));
    expect(joined).toEqual(Uint8Array.of(1, 2, 3));
    expect(equalBytes(joined, Uint8Array.of(1, 2, 3))).toBe(true);
    expect(equalBytes(joined, Uint8Array.of(1, 2, 4))).toBe(false);
    expect(equalBytes(joined, Uint8Array.of(1, 2))).toBe(false);
  });
});
