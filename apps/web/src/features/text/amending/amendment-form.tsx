import type { Provision, Revision, State } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useAct } from '../../../shared/consultation/use-act';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import type { DraftHandle } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Checkbox } from '../../../ui/forms/checkbox';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { SendingNotes } from '../sending-notes';
import { type AmendmentDraft, operationsOf } from './amendment-draft';
import { EditorTabs } from './editor-tabs';
import { TextChanged } from './text-changed';
import { useWays, type Way } from './use-way';
import { WayChoice } from './way-choice';

interface AmendmentFormProps {
  provision: Provision;
  revision: Revision;
  draft: AmendmentDraft;
  handle: DraftHandle<AmendmentDraft | null>;
  onDone: () => void;
}

const revisionsOf = (state: State): State['revisions'] => state.revisions;

/** Sends it the chosen way; the draft goes only when the server has it. */
function useSend(
  { provision, revision, draft, handle, onDone }: AmendmentFormProps,
  way: Way,
  capacity: string | null,
) {
  const { t } = useTranslation('text');
  const { act, ...status } = useAct(capacity, { showsFailure: true });
  const operations = operationsOf(draft, revision);
  const send = async (): Promise<void> => {
    const { amendment, original, rationale } = draft;
    const body = { amendment, provision: provision.id, revision: revision.id, original, operations, rationale };
    handle.setValue(draft);
    const answer =
      way === 'official'
        ? await act('submitAmendment', {}, { ...body, prepared: null })
        : await act('prepareAmendment', {}, body);
    if (!answer.ok) return;
    handle.acknowledge(draft);
    toast(t(`amend.sent.${way}`));
    onDone();
  };
  return { send, operations, ...status };
}

function Actions(props: {
  way: Way;
  isBusy: boolean;
  isDisabled: boolean;
  onLater: () => void;
  onDiscard: () => void;
}) {
  const { t } = useTranslation('text');
  return (
    <>
      <Button type="submit" variant="primary" isBusy={props.isBusy} isDisabled={props.isDisabled}>
        {t(`amend.send.${props.way}`)}
      </Button>
      <Button onPress={props.onLater}>{t('comment.later')}</Button>
      <Button variant="quiet" onPress={props.onDiscard}>
        {t('comment.discard')}
      </Button>
    </>
  );
}

/** Amending in place: the words become an editor with the redline beside, and go the way that is open to the writer. */
export function AmendmentForm(props: AmendmentFormProps): ReactElement {
  const { provision, revision, draft, handle, onDone } = props;
  const { t } = useTranslation('text');
  const revisions = useConsultationState(revisionsOf);
  const ways = useWays();
  const [wanted, setWanted] = useState<Way | null>(null);
  const way = ways.open.find((each) => each === wanted) ?? ways.open[0] ?? null;
  const choice = way === null ? null : ways.choices[way].chosen;
  const { send, operations, isBusy, isWaiting, failure } = useSend(props, way ?? 'group', choice?.id ?? null);
  const isStale = draft.revision !== provision.revision;
  const base = revisions.get(draft.revision) ?? revision;
  const isReady = choice !== null && !isStale && operations[draft.original] !== undefined;
  const discard = (): void => {
    handle.discard();
    onDone();
  };
  return (
    <Form
      label={t('amend.form')}
      onSubmit={() => void (isReady && !isBusy ? send() : undefined)}
      actions={
        <Actions way={way ?? 'group'} isBusy={isBusy} isDisabled={!isReady} onLater={onDone} onDiscard={discard} />
      }
    >
      <TextChanged provision={provision} revision={revision} draft={draft} onChange={handle.setValue} />
      <Checkbox isSelected={draft.isDeletion} onChange={(isDeletion) => handle.setValue({ ...draft, isDeletion })}>
        {t('amend.delete')}
      </Checkbox>
      <EditorTabs base={base} draft={draft} onChange={handle.setValue} error={fieldError(failure, 'operations')} />
      <TextArea
        isOptional
        label={t('amend.rationale')}
        value={draft.rationale}
        onChange={(rationale) => handle.setValue({ ...draft, rationale })}
        error={fieldError(failure, 'rationale')}
      />
      <WayChoice ways={ways} way={way} onChange={setWanted} />
      <SendingNotes isKept={handle.isKept} isShared={handle.isShared} isWaiting={isWaiting} failure={failure} />
    </Form>
  );
}
