import type { Round } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { newCommandId } from '../../../lib/command-id';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { MomentFields } from '../deadline/moment-fields';
import { useMoment } from '../deadline/use-moment';
import { mayOpen } from './may';

/** Opens the round that is planned, or a new one. */
export function OpenRound({ planned }: { planned: Round | null }): ReactElement {
  const { t } = useTranslation('secretariat');
  const consultation = useConsultationInfo();
  const moment = useMoment(14);
  const [fresh] = useState(newCommandId);
  const choice = useCapacity(mayOpen(consultation, planned));
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const open = async (): Promise<void> => {
    if (moment.at === null || choice.chosen === null) return;
    const answer = await act('openRound', {}, { round: planned?.id ?? fresh, deadlineAt: moment.at });
    if (answer.ok) toast(t('rounds.opened'));
  };
  if (choice.refusal !== null) return <p className="secretariat-note">{choice.refusal}</p>;
  return (
    <Form
      label={t('rounds.open')}
      onSubmit={() => void open()}
      actions={
        <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={choice.chosen === null}>
          {t('rounds.open')}
        </Button>
      }
    >
      <CapacityChoice choice={choice} />
      <FailureBanner failure={failure} />
      <MomentFields
        legend={t('rounds.deadline')}
        value={moment.value}
        onChange={moment.setValue}
        error={fieldError(failure, 'deadlineAt')}
      />
    </Form>
  );
}
