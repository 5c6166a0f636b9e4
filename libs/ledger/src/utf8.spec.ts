import * as fc from 'fast-check';
import { fromUtf8, hasLoneSurrogate, toUtf8, utf8Length } from './utf8';

describe('UTF-8', () => {
  it('is what Node writes, and comes back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 40 }), (text) => {
        const bytes = toUtf8(text);
        expect(Buffer.from(bytes).toString('hex')).toBe(Buffer.from(text, 'utf8').toString('hex'));
        expect(utf8Length(text)).toBe(bytes.length);
        expect(fromUtf8(bytes)).toBe(text);
      }),
    );
  });

  it('is read as strictly as a fatal TextDecoder reads it', () => {
    const strict = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true });
    const lead = fc.constantFrom(0x41, 0x7f, 0x80, 0xbf, 0xc0, 0xc2, 0xdf, 0xe0, 0xed, 0xef, 0xf0, 0xf4, 0xf5, 0xff);
    const next = fc.constantFrom(0x41, 0x80, 0x8f, 0x90, 0x9f, 0xa0, 0xbf, 0xc2);
    fc.assert(
      fc.property(lead, fc.array(next, { maxLength: 4 }), (first, rest) => {
        const bytes = Uint8Array.of(first, ...rest);
        let expected: string | undefined;
        try {
          expected = strict.decode(bytes);
        } catch {
          expected = undefined;
        }
        expect(fromUtf8(bytes)).toBe(expected);
      }),
      { numRuns: 2000 },
    );
  });

  it('does not exist for a lone surrogate', () => {
    expect(hasLoneSurrogate('a\ud800')).toBe(true);
    expect(hasLoneSurrogate('\u{1f5f3}')).toBe(false);
    expect(() => toUtf8('\udc00')).toThrow(RangeError);
  });
});
