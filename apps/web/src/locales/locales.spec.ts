import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const languages = ['en', 'fr', 'es'];
const plural = /_(zero|one|two|few|many|other)$/;

function textsOf(language: string, file: string): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const walk = (value: unknown, path: string): void => {
    if (typeof value === 'string') texts.set(path, value);
    else for (const [key, inner] of Object.entries(value as object)) walk(inner, path === '' ? key : `${path}.${key}`);
  };
  walk(JSON.parse(readFileSync(join(__dirname, language, file), 'utf8')), '');
  return texts;
}

const files = readdirSync(join(__dirname, 'en'));
const bases = (texts: ReadonlyMap<string, string>): string[] =>
  [...new Set([...texts.keys()].map((key) => key.replace(plural, '')))].sort();
const holes = (text: string): string[] => [...new Set(text.match(/\{\{[^}]+\}\}/g) ?? [])].sort();

describe.each(languages)('texts in %s', (language) => {
  it('are in the same files as in English', () => {
    expect(readdirSync(join(__dirname, language)).sort()).toEqual([...files].sort());
  });

  it.each(files)('say in %s all that English says, and nothing is left empty', (file) => {
    const texts = textsOf(language, file);
    expect(bases(texts)).toEqual(bases(textsOf('en', file)));
    expect([...texts.values()].filter((text) => text.trim() === '')).toEqual([]);
  });

  it.each(files)('have in %s every plural form that the language needs', (file) => {
    const texts = textsOf(language, file);
    const needed = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
    const missing = [...texts.keys()]
      .filter((key) => plural.test(key))
      .flatMap((key) => needed.map((form) => `${key.replace(plural, '')}_${form}`))
      .filter((key) => !texts.has(key));
    expect([...new Set(missing)]).toEqual([]);
  });

  it.each(files)('fill in %s the same holes as in English', (file) => {
    const english = textsOf('en', file);
    const twin = (key: string): string => english.get(key) ?? english.get(key.replace(plural, '_other')) ?? '';
    for (const [key, text] of textsOf(language, file)) expect([key, holes(text)]).toEqual([key, holes(twin(key))]);
  });
});
