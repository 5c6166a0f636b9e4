import type { Amendment } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultation } from '../consultation/use-consultation';
import { useNames } from '../consultation/use-names';
import { ActButton } from './act-button';
import { mayDeclareFallen } from './verdicts';

/** For the Chair: another decision changed the text that this amendment was written for, and it falls. */
export function DeclareFallen({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('business');
  const state = useConsultation();
  const what = useNames().amendment(amendment);
  return (
    <ActButton
      name="declareFallen"
      params={{ amendment: amendment.id }}
      body={{}}
      may={mayDeclareFallen(state, amendment)}
      label={t('fallen.act', { what })}
      done={t('fallen.done', { what })}
      size="small"
      confirm={{
        title: t('fallen.title', { what }),
        consequences: [t('fallen.author'), t('fallen.record'), t('fallen.final')],
        tone: 'danger',
      }}
    />
  );
}
