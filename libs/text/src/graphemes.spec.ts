import { graphemeBorders, onGraphemeBorder } from './graphemes';

const borders = (text: string) => {
  const on = graphemeBorders(text);
  return Array.from({ length: text.length + 1 }, (_, offset) => offset).filter(on);
};

describe('grapheme borders', () => {
  it.each([
    ['plain', 'abc', [0, 1, 2, 3]],
    ['none', '', [0]],
    ['a combining mark', 'ae\u0301b', [0, 1, 3, 4]],
    ['a joined emoji', 'a👩‍🌾b', [0, 1, 6, 7]],
    ['two flags', '🇫🇷🇪🇸', [0, 4, 8]],
    ['a carriage return with its newline', 'a\r\nb', [0, 1, 3, 4]],
    ['Hangul syllables in parts', '\u1112\u1161\u11ab\u1100', [0, 3, 4]],
  ])('of %s', (_name, text, expected) => {
    expect(borders(text)).toEqual(expected);
  });

  it('are not outside the text nor between units', () => {
    expect([-1, 4, 0.5, Number.NaN].map((offset) => onGraphemeBorder('abc', offset))).toEqual(Array(4).fill(false));
  });
});
