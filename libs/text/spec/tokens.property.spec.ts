import fc from 'fast-check';
import { graphemeBorders } from '../src/index';
import { tokenize } from '../src/tokens';
import { anyText, editedTexts, repetitiveText } from './arbitraries';

/** The words of the whole text as the segmenter alone gives them, pieces of one character joined. */
function bySegmenter(text: string, language: string): readonly string[] {
  const onBorder = graphemeBorders(text);
  const ends = [...new Intl.Segmenter(language, { granularity: 'word' }).segment(text)]
    .map(({ index, segment }) => index + segment.length)
    .filter(onBorder);
  return ends.map((end, place) => text.slice(ends[place - 1] ?? 0, end));
}

const texts = fc.oneof(
  editedTexts.map(({ language, before }) => ({ language, text: before })),
  fc.record({ language: fc.constantFrom('en', 'zh', 'ar'), text: fc.oneof(anyText, repetitiveText) }),
  fc.record({
    language: fc.constant('en'),
    text: fc
      .array(
        fc.constantFrom(
          'a',
          'b',
          ' ',
          ' ',
          "'",
          '.',
          '1',
          '\u0301',
          '\u0600',
          '\u3000',
          '\t',
          'é',
          '\u00ad',
          '中',
          '\u200d',
        ),
      )
      .map((units) => units.join('')),
  }),
);

it('tokens are those of the segmenter, for any text', () => {
  fc.assert(
    fc.property(texts, ({ text, language }) => {
      expect(tokenize(text, language).map((token) => token.text)).toEqual(bySegmenter(text, language));
    }),
    { numRuns: 500 },
  );
});
