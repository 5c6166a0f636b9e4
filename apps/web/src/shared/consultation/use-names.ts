import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../../lib/preferences';
import { type NamedParts, type Names, namesIn } from './names';
import { useConsultationState } from './use-consultation';

const partsOf = (parts: NamedParts): NamedParts => parts;
const sameParts = (one: NamedParts, other: NamedParts): boolean =>
  one.consultation === other.consultation &&
  one.delegations === other.delegations &&
  one.delegates === other.delegates &&
  one.documents === other.documents &&
  one.provisions === other.provisions;

/** The language of screens and sentences. */
export function useInterfaceLanguage(): Language {
  const { i18n } = useTranslation('consultation');
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** How persons, sides and texts of this consultation are called in the reader's language. */
export function useNames(): Names {
  const state = useConsultationState(partsOf, sameParts);
  const { t } = useTranslation('consultation');
  const language = useInterfaceLanguage();
  return useMemo(
    () =>
      namesIn(state, language, {
        government: (name) => t('government', { name }),
        erased: t('erasedName'),
        unknown: t('unknown'),
        unnumbered: t('unnumbered'),
        revision: (number) => t('revision', { number }),
        capacity: (kind, of) => t('capacityOf', { kind, of }),
      }),
    [state, language, t],
  );
}
