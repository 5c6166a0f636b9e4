import { bindingWords } from './binding-words';

const found = (text: string, language: string) =>
  bindingWords(text, language).map(({ from, to, quote, counterpart }) => [
    text.slice(from, to) === quote,
    quote,
    counterpart,
  ]);

describe('binding words', () => {
  it.each([
    [
      'en',
      'Members SHALL act. Shall they? They must; a shallow mustard.',
      ['SHALL SHOULD', 'Shall Should', 'must should'],
    ],
    ['en-GB', 'They should.', []],
    ['en', "They mustn't; Shan’t they?", ["mustn't shouldn't", 'Shan’t Shouldn’t']],
    [
      'fr',
      'L’État doit agir ; les Membres doivent et devront, il devra. Il devrait.',
      ['doit devrait', 'doivent devraient', 'devront devraient', 'devra devrait'],
    ],
    [
      'es',
      'El Miembro debe; deben, deberá y deberán. Debería.',
      ['debe debería', 'deben deberían', 'deberá debería', 'deberán deberían'],
    ],
    ['es', 'Debera\u0301 pagar.', ['Debera\u0301 Debería']],
    ['zh', '必须', []],
  ])('of %s are pointed at with their counterpart', (language, text, expected) => {
    expect(found(text, language)).toEqual(expected.map((pair) => [true, ...pair.split(' ')]));
  });
});
