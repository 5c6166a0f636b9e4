import { type Sitting, sittingPolicy } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { mayCloseSitting, mayOpenSitting } from '../../../shared/business/verdicts';
import { useConsultation } from '../../../shared/consultation/use-consultation';

function CloseSitting({ sitting }: { sitting: Sitting }): ReactElement {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  return (
    <ActButton
      name="closeSitting"
      params={{ sitting: sitting.id }}
      body={{}}
      may={mayCloseSitting(state, sitting)}
      label={t('controls.close')}
      confirm={{
        title: t('controls.closeTitle', { number: sitting.number }),
        consequences: [t('controls.closeFinal'), t('controls.closeCalled')],
      }}
    />
  );
}

/** The Chair's acts on the sitting itself; nobody else sees them. */
export function SittingControls({ sitting }: { sitting: Sitting }): ReactElement | null {
  const { t } = useTranslation('sittings');
  const state = useConsultation();
  const params = { sitting: sitting.id };
  if (sitting.state === 'closed') return null;
  return (
    <div className="sitting-controls">
      {sitting.state === 'scheduled' ? (
        <ActButton
          name="openSitting"
          params={params}
          body={{}}
          may={mayOpenSitting(state, sitting)}
          label={t('controls.open')}
          variant="primary"
          confirm={{
            title: t('controls.openTitle', { number: sitting.number }),
            consequences: [t('controls.openCheckIn'), t('controls.openRecord')],
          }}
        />
      ) : null}
      {sitting.state === 'open' ? (
        <ActButton
          name="suspendSitting"
          params={params}
          body={{}}
          may={(actor) => sittingPolicy.maySuspend(actor, sitting)}
          label={t('controls.suspend')}
          done={t('controls.suspended')}
        />
      ) : null}
      {sitting.state === 'suspended' ? (
        <ActButton
          name="resumeSitting"
          params={params}
          body={{}}
          may={(actor) => sittingPolicy.mayResume(actor, sitting)}
          label={t('controls.resume')}
          variant="primary"
        />
      ) : null}
      {sitting.state === 'scheduled' ? null : <CloseSitting sitting={sitting} />}
    </div>
  );
}
