import type { Language } from '@concord/procedure';

/** “French”, in the reader's language. */
export function languageName(language: Language, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}
