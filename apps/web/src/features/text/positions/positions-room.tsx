import type { Provision } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { FailureBanner } from '../../../shared/failure-state';
import { useRoom } from '../../../shared/business/use-room';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { Button } from '../../../ui/actions/button';
import { StateBadge } from '../../../ui/marks/badge';

/** The rest of the demonstration room takes its positions, at a button's press. */
export function PositionsRoom({ provision }: { provision: Provision }): ReactElement | null {
  const { t } = useTranslation('text');
  const { id: consultation, demonstration } = useConsultationInfo();
  const { play, isPlaying, failure } = useRoom();
  if (!demonstration || provision.state !== 'open') return null;
  return (
    <div className="text-positions-room">
      <StateBadge tone="warning">{t('positions.demonstration')}</StateBadge>
      <Button
        size="small"
        isBusy={isPlaying}
        onPress={() => void play({ act: 'position', consultation, provision: provision.id })}
      >
        {t('positions.room')}
      </Button>
      <FailureBanner failure={failure} />
    </div>
  );
}
