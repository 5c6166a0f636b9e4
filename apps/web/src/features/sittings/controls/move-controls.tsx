import type { Amendment } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { mayDeclareNotMoved, mayMoveAmendment } from '../../../shared/business/verdicts';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';

/** Moved, or not moved: by the mover on their own screen, or put on the record by the Chair. */
export function MoveControls({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const names = useNames();
  if (amendment.state !== 'called') return null;
  const params = { amendment: amendment.id };
  return (
    <div className="sitting-controls">
      <ActButton
        name="moveAmendment"
        params={params}
        body={{}}
        may={mayMoveAmendment(state, amendment)}
        label={t('move.moved')}
        variant="primary"
        done={t('move.done')}
      />
      <ActButton
        name="declareNotMoved"
        params={params}
        body={{}}
        may={mayDeclareNotMoved(state, amendment)}
        label={t('move.not')}
        confirm={{
          title: t('move.notTitle', { amendment: names.amendment(amendment) }),
          consequences: [t('move.notFinal'), t('move.notNext')],
        }}
      />
    </div>
  );
}
