import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { applyTheme, keepLanguage, languages, preferredLanguage, preferredTheme, storageKeys } from './preferences';

beforeEach(() => localStorage.clear());

describe('preferences', () => {
  it('speak the first language of the browser that we have, else English', () => {
    expect(preferredLanguage(['pt-BR', 'es-MX', 'fr'])).toBe('es');
    expect(preferredLanguage(['zh'])).toBe('en');
    keepLanguage('fr');
    expect(preferredLanguage(['es'])).toBe('fr');
  });

  it('keep and show the theme', () => {
    applyTheme('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(preferredTheme()).toBe('dark');
    applyTheme('system');
    expect(document.documentElement.dataset['theme']).toBeUndefined();
    expect(preferredTheme()).toBe('system');
  });

  it('are read by the start-up file under the same names', () => {
    const startUp = readFileSync(join(__dirname, '..', '..', 'public', 'start-up.js'), 'utf8');
    for (const key of Object.values(storageKeys)) expect(startUp).toContain(`'${key}'`);
    for (const language of languages) expect(startUp).toContain(`'${language}'`);
  });
});
