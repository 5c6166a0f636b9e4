export const languages = ['en', 'fr', 'es'] as const;
export type Language = (typeof languages)[number];
export type Theme = 'system' | 'light' | 'dark';

/** Names as `public/start-up.js` reads them before the first paint. */
export const storageKeys = { language: 'concord.language', theme: 'concord.theme' } as const;

export function isLanguage(value: unknown): value is Language {
  return languages.some((language) => language === value);
}

function read(key: string): string | null {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function write(key: string, value: string | null): void {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Blocked storage: the choice holds for this page alone.
  }
}

/** The language chosen before, else the first of the browser's that we speak, else English. */
export function preferredLanguage(browser: readonly string[] = navigator.languages): Language {
  const kept = read(storageKeys.language);
  if (isLanguage(kept)) return kept;
  const spoken = browser.map((tag) => tag.slice(0, 2).toLowerCase()).find(isLanguage);
  return spoken ?? 'en';
}

export function keepLanguage(language: Language): void {
  write(storageKeys.language, language);
}

/** The theme chosen before; `system` follows the device. */
export function preferredTheme(): Theme {
  const kept = read(storageKeys.theme);
  return kept === 'light' || kept === 'dark' ? kept : 'system';
}

/** Keeps the theme and shows it. */
export function applyTheme(theme: Theme): void {
  write(storageKeys.theme, theme === 'system' ? null : theme);
  if (theme === 'system') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
}
