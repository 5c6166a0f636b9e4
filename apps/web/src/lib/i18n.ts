import i18next, { type i18n, type ResourceKey } from 'i18next';
import { initReactI18next } from 'react-i18next';
import { keepLanguage, type Language, languages } from './preferences';

/** Fetches one namespace in one language: a file of `src/locales`. */
export type LoadTexts = (language: string, namespace: string) => Promise<ResourceKey>;

const rightToLeft = new Set(['ar', 'fa', 'he', 'ur']);

/** Tells the browser, and through it screen readers and hyphenation, which language the page is in. */
function markDocument(language: string): void {
  document.documentElement.lang = language;
  document.documentElement.dir = rightToLeft.has(language.slice(0, 2)) ? 'rtl' : 'ltr';
}

/**
 * Texts by language and namespace, each fetched when first needed. A page that uses `useTranslation('amendments')`
 * suspends until `locales/<language>/amendments.json` is there.
 */
export async function createI18n(load: LoadTexts, language: Language): Promise<i18n> {
  const instance = i18next.createInstance();
  instance.use(initReactI18next).use({
    type: 'backend',
    init: () => undefined,
    read: (wanted: string, namespace: string, done: (error: unknown, data: ResourceKey | false) => void) => {
      load(wanted, namespace).then(
        (texts) => done(null, texts),
        (error: unknown) => done(error, false),
      );
    },
  });
  instance.on('languageChanged', markDocument);
  await instance.init({
    lng: language,
    fallbackLng: 'en',
    supportedLngs: [...languages],
    ns: ['ui', 'common'],
    defaultNS: 'common',
    interpolation: { escapeValue: false },
    partialBundledLanguages: true,
  });
  markDocument(language);
  return instance;
}

/** Changes the language of the page and keeps the choice. */
export async function changeLanguage(instance: i18n, language: Language): Promise<void> {
  keepLanguage(language);
  await instance.changeLanguage(language);
}
