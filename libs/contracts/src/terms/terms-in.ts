import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import type { Terms } from './terms';

/** The languages of screens and sentences. */
export const interfaceLanguages = ['en', 'fr', 'es'] as const;
export type InterfaceLanguage = (typeof interfaceLanguages)[number];

const tables: Readonly<Record<InterfaceLanguage, Terms>> = { en, fr, es };

/** The field's words in a reader's language. */
export function termsIn(language: InterfaceLanguage): Terms {
  return tables[language];
}
