import type { Amendment } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useFailureSentence } from '../../../shared/consultation/use-act';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useIsDemonstration } from '../../../lib/session';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { askRoom } from '../api';

/** In a demonstration: another demonstration member seconds it, since the newcomer is alone. */
export function RoomSeconds({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const { id } = useConsultationInfo();
  const isDemonstration = useIsDemonstration();
  const sentence = useFailureSentence();
  const [isBusy, setBusy] = useState(false);
  if (!isDemonstration) return null;
  const ask = async (): Promise<void> => {
    setBusy(true);
    const answer = await askRoom({ act: 'second', consultation: id, amendment: amendment.id });
    setBusy(false);
    if (answer.ok) return void toast(t('done.room'));
    const said = sentence(answer);
    if (said !== null) toast(said, 'danger');
  };
  return (
    <div className="amendments-room">
      <Button icon="people" isBusy={isBusy} onPress={() => void ask()}>
        {t('act.room')}
      </Button>
      <p className="amendments-note">{t('room')}</p>
    </div>
  );
}
