import type { Round } from '@concord/procedure';
import { isBlank } from '@concord/text';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { TextArea } from '../../../ui/forms/text-area';
import { Dialog } from '../../../ui/overlays/dialog';
import { MomentFields } from '../deadline/moment-fields';
import { useMoment } from '../deadline/use-moment';
import { mayExtend, mayOpen } from './may';

interface ChangeProps {
  round: Round;
  /** `reopen` asks for a reason too, and all are told. */
  kind: 'extend' | 'reopen';
}

function Change({ round, kind, onDone }: ChangeProps & { onDone: () => void }): ReactElement {
  const { t } = useTranslation('secretariat');
  const consultation = useConsultationInfo();
  const moment = useMoment(kind === 'extend' ? round.deadlineAt : 7);
  const [reason, setReason] = useState('');
  const [lacksReason, setLacks] = useState(false);
  const choice = useCapacity(kind === 'extend' ? mayExtend(round) : mayOpen(consultation, round));
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const send = async (): Promise<void> => {
    const isMissing = kind === 'reopen' && isBlank(reason);
    setLacks(isMissing);
    if (moment.at === null || choice.chosen === null || isMissing) return;
    const params = { round: round.id };
    const answer =
      kind === 'extend'
        ? await act('extendRound', params, { deadlineAt: moment.at })
        : await act('reopenRound', params, { deadlineAt: moment.at, reason });
    if (!answer.ok) return;
    toast(t(`rounds.${kind}Done`));
    onDone();
  };
  return (
    <>
      <FailureBanner failure={failure} />
      <MomentFields
        legend={t('rounds.newDeadline')}
        value={moment.value}
        onChange={moment.setValue}
        error={fieldError(failure, 'deadlineAt')}
      />
      {kind === 'reopen' ? (
        <TextArea
          label={t('rounds.reason')}
          description={t('rounds.reasonReaders')}
          value={reason}
          onChange={setReason}
          error={lacksReason ? t('rounds.reasonMissing') : fieldError(failure, 'reason')}
        />
      ) : null}
      <div className="secretariat-acts">
        <Button variant="primary" isBusy={isBusy} isDisabled={choice.chosen === null} onPress={() => void send()}>
          {t(`rounds.${kind}`)}
        </Button>
      </div>
    </>
  );
}

/** A button that asks for the new deadline, and the reason where one is needed. */
export function ChangeRound({ round, kind }: ChangeProps): ReactElement {
  const { t } = useTranslation('secretariat');
  const [isOpen, setOpen] = useState(false);
  return (
    <>
      <Button onPress={() => setOpen(true)}>{`${t(`rounds.${kind}`)}…`}</Button>
      <Dialog
        isOpen={isOpen}
        onClose={() => setOpen(false)}
        title={t(`rounds.${kind}Title`, { number: round.number })}
        size="small"
        closesOnPressOutside={false}
      >
        <Change round={round} kind={kind} onDone={() => setOpen(false)} />
      </Dialog>
    </>
  );
}
