import type { ResourceKey } from 'i18next';

const files = import.meta.glob<{ default: ResourceKey }>('../locales/*/*.json');

/** One file of texts, in a chunk of its own. */
export async function loadTexts(language: string, namespace: string): Promise<ResourceKey> {
  const load = files[`../locales/${language}/${namespace}.json`];
  if (load === undefined) throw new Error(`No texts for ${namespace} in ${language}`);
  return (await load()).default;
}
