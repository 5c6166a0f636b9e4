import { termsIn } from '../terms/terms-in';
import type { InterfaceLanguage } from '../terms/terms-in';
import type { Terms } from '../terms/terms';
import type { SpokenCode } from './codes';
import { en } from './en';
import { es } from './es';
import { fr } from './fr';
import { installation } from './installation';

const tables: Readonly<Record<InterfaceLanguage, Readonly<Record<SpokenCode, string>>>> = {
  en: { ...en, ...installation.en },
  fr: { ...fr, ...installation.fr },
  es: { ...es, ...installation.es },
};

export type SentenceParams = Readonly<Record<string, string | number>>;

const isSpoken = (code: string): code is SpokenCode => Object.hasOwn(tables.en, code);
const look = (table: Readonly<Record<string, string>>, value: string): string => table[value] ?? value;

const stateTables: Readonly<Record<string, keyof Terms>> = {
  consultation: 'consultationState',
  round: 'roundState',
  amendment: 'amendmentState',
  sitting: 'sittingState',
  division: 'divisionState',
};

/** A parameter in the reader's words: states and capacities by the field's terms, the rest as it is. */
function spoken(name: string, value: string | number, code: string, terms: Terms): string {
  const text = String(value);
  if (name === 'kind') return look(terms.capacityKind, text);
  if (name === 'reason') return look(terms.noVote, text);
  if (name === 'needed')
    return text
      .split(', ')
      .map((kind) => look(terms.capacityKind, kind))
      .join(', ');
  const table = name === 'state' ? stateTables[code.split('.')[0] ?? ''] : undefined;
  return table === undefined ? text : look(terms[table], text);
}

/** The reader's sentence for a refusal; null for a code that is not of the procedure's (the platform has its own few). */
export function refusalSentence(code: string, params: SentenceParams, language: InterfaceLanguage): string | null {
  if (!isSpoken(code)) return null;
  const terms = termsIn(language);
  const sentence = tables[language][code].replace(/\{(\w+)\}/g, (_hole, name: string) =>
    spoken(name, params[name] ?? '', code, terms),
  );
  return sentence.trim();
}
