import { type Division, divisionPolicy, isUnlinked } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { TextArea } from '../../../ui/forms/text-area';
import { OpenDivision } from './open-division';

function AnnulDivision({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const [reason, setReason] = useState('');
  const destroyed = isUnlinked(division.method) ? t('controls.annulDestroyed') : t('controls.annulSealed');
  return (
    <ActButton
      name="annulDivision"
      params={{ division: division.id }}
      body={{ reason }}
      may={(actor) => divisionPolicy.mayAnnul(actor, division)}
      label={t('controls.annul')}
      confirm={{
        title: t('controls.annulTitle', { number: division.number }),
        consequences: [destroyed, t('controls.annulReason'), t('controls.annulAgain')],
        tone: 'danger',
        children: <TextArea label={t('controls.reason')} rows={3} value={reason} onChange={setReason} />,
      }}
    />
  );
}

/** The Chair's acts on a division, in place; nobody else sees them. */
export function DivisionControls({ division }: { division: Division }): ReactElement | null {
  const { t } = useTranslation('divisions');
  if (division.state === 'closed' || division.state === 'annulled') return null;
  return (
    <div className="division-controls">
      {division.state === 'announced' ? (
        <OpenDivision division={division} />
      ) : (
        <ActButton
          name="closeDivision"
          params={{ division: division.id }}
          body={{}}
          may={(actor) => divisionPolicy.mayClose(actor, division)}
          label={t('controls.close')}
          variant="primary"
          confirm={{
            title: t('controls.closeTitle', { number: division.number }),
            consequences: [t('controls.closeNoMore'), t('controls.closeDeclared'), t('controls.closeFinal')],
          }}
        />
      )}
      <AnnulDivision division={division} />
    </div>
  );
}
