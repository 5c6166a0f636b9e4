import { termsIn } from '@concord/contracts';
import {
  type Actor,
  isOfSide,
  needsText,
  type Position,
  type PositionKind,
  positionKinds,
  positionPolicy,
  type Provision,
  sideOf,
} from '@concord/procedure';
import { isBlank } from '@concord/text';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { newCommandId } from '../../../lib/command-id';
import { useDraft } from '../../../lib/use-draft';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { RadioGroup } from '../../../ui/forms/radio-group';
import { TextArea } from '../../../ui/forms/text-area';
import { SendingNotes } from '../sending-notes';

interface Typed {
  readonly kind: PositionKind | null;
  readonly text: string;
}

const nothing: Typed = { kind: null, text: '' };

interface PositionFormProps {
  provision: Provision;
  /** The current positions on it. */
  current: readonly Position[];
}

/** The capacities that may, and the position that the side of the chosen one has now. */
function useSide({ provision, current }: PositionFormProps) {
  const consultation = useConsultationInfo();
  const choice = useCapacity((actor: Actor) => positionPolicy.mayState(actor, consultation, provision));
  const side = choice.chosen === null ? null : sideOf(consultation.body, choice.chosen);
  return { choice, own: side === null ? null : (current.find((position) => isOfSide(position, side)) ?? null) };
}

function useStating(props: PositionFormProps) {
  const { t } = useTranslation('text');
  const { provision } = props;
  const { choice, own } = useSide(props);
  const draft = useDraft<Typed>(`position:${provision.id}`, nothing);
  const { act, ...status } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const { kind, text } = draft.value;
  const isReady = choice.chosen !== null && kind !== null && !(needsText(kind) && isBlank(text));
  const state = async (): Promise<boolean> => {
    if (!isReady) return false;
    const sent = draft.value;
    const body = { position: newCommandId(), provision: provision.id, revision: provision.revision };
    const answer = await act('statePosition', {}, { ...body, kind, text, replaces: own?.id ?? null });
    if (!answer.ok) return false;
    draft.acknowledge(sent);
    toast(t('positions.stated'));
    return true;
  };
  return { choice, own, draft, isReady, state, ...status };
}

/** For whoever speaks for a side: its position on the provision, or another in its place. */
export function PositionForm(props: PositionFormProps): ReactElement | null {
  const { t } = useTranslation('text');
  const terms = termsIn(useInterfaceLanguage());
  const [isOpen, setOpen] = useState(false);
  const { choice, own, draft, isReady, state, isBusy, isWaiting, failure } = useStating(props);
  if (choice.capacities.length === 0) return <p className="text-hint">{choice.refusal}</p>;
  if (!isOpen)
    return <Button onPress={() => setOpen(true)}>{t(own === null ? 'positions.take' : 'positions.revise')}</Button>;
  const { value, setValue } = draft;
  const kinds = positionKinds.map((kind) => ({
    value: kind,
    label: terms.positionKind[kind],
    description: t(`positions.kinds.${kind}`),
  }));
  const send = async (): Promise<void> => {
    if (await state()) setOpen(false);
  };
  return (
    <Form
      label={t('positions.form')}
      onSubmit={() => void send()}
      actions={
        <>
          <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={!isReady}>
            {t('positions.state')}
          </Button>
          <Button onPress={() => setOpen(false)}>{t('comment.later')}</Button>
        </>
      }
    >
      <CapacityChoice choice={choice} />
      <RadioGroup
        label={t('positions.kind')}
        options={kinds}
        value={value.kind}
        onChange={(kind) => setValue({ ...value, kind })}
      />
      <TextArea
        label={t('positions.text')}
        description={t('positions.readers')}
        isOptional={value.kind === null || !needsText(value.kind)}
        value={value.text}
        onChange={(text) => setValue({ ...value, text })}
        error={fieldError(failure, 'text')}
      />
      <SendingNotes isKept={draft.isKept} isShared={draft.isShared} isWaiting={isWaiting} failure={failure} />
    </Form>
  );
}
