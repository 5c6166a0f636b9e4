import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { i18n, ResourceKey } from 'i18next';
import { createI18n, type LoadTexts } from '../i18n';
import type { Language } from '../preferences';

const fromDisk: LoadTexts = (language, namespace) => {
  const file = join(__dirname, '..', '..', 'locales', language, `${namespace}.json`);
  return Promise.resolve(JSON.parse(readFileSync(file, 'utf8')) as ResourceKey);
};

/** The real texts, from the disk, for specs: `await specI18n('en', ['session'])`. */
export async function specI18n(language: Language = 'en', namespaces: readonly string[] = []): Promise<i18n> {
  const texts = await createI18n(fromDisk, language);
  await texts.loadNamespaces([...namespaces]);
  return texts;
}
