import { termsIn } from '@concord/contracts';
import type { InterfaceLanguage, Terms } from '@concord/contracts';
import type { Localised } from '@concord/procedure';
import type { Pack } from '../pack/pack';
import type { PackPerson } from '../pack/pack-text';
import { en } from './words/en';
import { es } from './words/es';
import { fr } from './words/fr';
import type { DossierWords } from './words/words';

const tables: Readonly<Record<InterfaceLanguage, DossierWords>> = { en, fr, es };

/** How one language says what the pack holds. */
export interface Voice {
  readonly lang: InterfaceLanguage;
  readonly terms: Terms;
  readonly words: DossierWords;
  /** One text of several: in this language, or else in the first that there is, with the language it is in. */
  readonly pick: (texts: Localised) => { readonly text: string; readonly lang: string | null };
  readonly group: (key: string | null) => string;
  /** Name, quality and for whom; or that the name was erased. */
  readonly person: (person: PackPerson) => string;
  readonly time: (at: string | null) => string;
}

/** 2026-03-02 10:54 UTC: the same on every machine, whatever its tables of dates. */
const time = (at: string | null): string => (at === null ? '' : `${at.slice(0, 10)} ${at.slice(11, 16)} UTC`);

export function voiceOf(pack: Pack, lang: InterfaceLanguage): Voice {
  const { languages, groups } = pack.consultation.body;
  const [terms, words] = [termsIn(lang), tables[lang]];
  const pick = (texts: Localised) => {
    const found = [lang, ...languages, ...Object.keys(texts)].find((one) => texts[one] !== undefined) ?? lang;
    return { text: texts[found] ?? '', lang: found === lang ? null : found };
  };
  const group = (key: string | null) => pick(groups.find((one) => one.key === key)?.names ?? {}).text;
  const person = ({ name, kind, group: own, delegation }: PackPerson) => {
    const quality = kind === null ? '' : terms.capacityKind[kind];
    const whose = delegation === null ? group(own) : pick(delegation.names).text;
    return [name ?? words.erased, quality, whose].filter((part) => part !== '').join(', ');
  };
  return { lang, terms, words, pick, group, person, time };
}
