import { useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { isLanguage, type Language } from '../preferences';
import { type Names, namesIn } from './names';
import { useConsultation } from './use-consultation';

/** The language of screens and sentences. */
export function useInterfaceLanguage(): Language {
  const { i18n } = useTranslation('consultation');
  return isLanguage(i18n.language) ? i18n.language : 'en';
}

/** How persons, sides and texts of this consultation are called in the reader's language. */
export function useNames(): Names {
  const state = useConsultation();
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
