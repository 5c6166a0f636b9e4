import { useTranslation } from 'react-i18next';
import { paramsOf } from './act-params';
import type { Act } from './read-act';
import { useTelling } from './telling';

/** What happened, in one sentence of the reader's language. */
export function useSentence(): (act: Act) => string {
  const { t } = useTranslation('record');
  const telling = useTelling();
  return ({ known, type }) =>
    known === null ? t('acts.unknown', { type }) : t(`acts.${known.type}`, paramsOf(known, telling));
}
