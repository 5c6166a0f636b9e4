import { operationsSchema } from '@concord/contracts';
import { amendmentPolicy, type PreparedAmendment } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { newCommandId } from '../../lib/command-id';
import { CapacityChoice } from '../../shared/consultation/capacity-choice';
import { useAct } from '../../shared/consultation/use-act';
import { useCapacity } from '../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { FailureBanner } from '../../shared/failure-state';
import { Button } from '../../ui/actions/button';
import { toast } from '../../ui/feedback/toasts';
import { ConfirmDialog } from '../../ui/overlays/confirm-dialog';

interface TakeUpProps {
  amendment: PreparedAmendment;
  /** The text changed since: it has to be written anew. */
  isStale: boolean;
}

/** The way to the official layer, for the group's authorised submitter; for others, whose way it is. */
export function TakeUp({ amendment, isStale }: TakeUpProps): ReactElement {
  const { t } = useTranslation('group');
  const consultation = useConsultationInfo();
  const choice = useCapacity((actor) => amendmentPolicy.mayTakeUp(actor, consultation, amendment));
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const [isAsking, setAsking] = useState(false);
  // The official amendment's id, the same however often the act is sent.
  const [official] = useState(newCommandId);
  if (choice.refusal !== null) return <p className="group-hint">{choice.refusal}</p>;
  if (isStale) return <p className="group-hint">{t('staleWhat')}</p>;
  const submit = async (): Promise<void> => {
    const { provision, revision, original, rationale, id } = amendment;
    const operations = operationsSchema.parse(amendment.operations);
    const body = { amendment: official, provision, revision, original, operations, rationale: rationale ?? '' };
    const answer = await act('submitAmendment', {}, { ...body, prepared: id });
    setAsking(false);
    if (answer.ok) toast(t('submitted'));
  };
  return (
    <>
      <CapacityChoice choice={choice} />
      <div>
        <Button variant="primary" icon="arrow-up" isDisabled={choice.chosen === null} onPress={() => setAsking(true)}>
          {t('takeUp')}
        </Button>
      </div>
      <FailureBanner failure={failure} kept={t('kept')} />
      <ConfirmDialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={t('confirm.title')}
        consequences={[t('confirm.readers'), t('confirm.name'), t('confirm.record')]}
        confirmLabel={t('takeUp')}
        onConfirm={() => void submit()}
        isBusy={isBusy}
      />
    </>
  );
}
