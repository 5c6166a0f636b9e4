import { preferred } from './reader-language';

describe('the language of the reader', () => {
  it.each([
    ['fr-CH, fr;q=0.9, en;q=0.8, *;q=0.5', 'fr'],
    ['de, es;q=0.4, en;q=0.7', 'en'],
    ['ES-419', 'es'],
    ['fr;q=0, es;q=0.1', 'es'],
    ['zh', 'en'],
    ['', 'en'],
    [';;;,q=', 'en'],
  ])('%p is read as %s', (header, language) => {
    expect(preferred(header)).toBe(language);
  });
});
