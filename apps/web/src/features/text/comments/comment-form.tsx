import { termsIn } from '@concord/contracts';
import { commentKinds, type Id, type Provision } from '@concord/procedure';
import { isBlank, TEXT_LIMIT } from '@concord/text';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import type { DraftHandle } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { Select } from '../../../ui/forms/select';
import { TextArea } from '../../../ui/forms/text-area';
import { SendingNotes } from '../sending-notes';
import type { CommentDraft } from './comment-draft';
import { LayerChoice } from './layer-choice';
import { QuotedWords } from './quoted-words';
import { useMayComment } from './use-may-comment';

interface CommentFormProps {
  provision: Provision;
  draft: CommentDraft;
  handle: DraftHandle<CommentDraft | null>;
  onDone: () => void;
}

function useSend({ provision, draft, handle, onDone }: CommentFormProps, capacity: Id | null) {
  const { t } = useTranslation('text');
  const { act, ...status } = useAct(capacity, { showsFailure: true });
  const send = async (): Promise<void> => {
    if (capacity === null) return;
    const { comment, layer, revision, range, language, kind, text } = draft;
    const body = { comment, layer, provision: provision.id, revision, range, language, kind, text };
    // As sent, so that the acknowledgement meets the very same words.
    handle.setValue(draft);
    const answer = await act('makeComment', {}, body);
    if (!answer.ok) return;
    handle.acknowledge(draft);
    toast(t(`comment.sent.${layer}`));
    onDone();
  };
  return { send, ...status };
}

/** Writing a comment. What is typed is kept until the server has it. */
export function CommentForm(props: CommentFormProps): ReactElement {
  const { draft, handle, onDone } = props;
  const { t } = useTranslation('text');
  const terms = termsIn(useInterfaceLanguage());
  const choice = useCapacity(useMayComment(draft.layer));
  const { send, isBusy, isWaiting, failure } = useSend(props, choice.chosen?.id ?? null);
  const change = (part: Partial<CommentDraft>): void => handle.setValue({ ...draft, ...part });
  const kinds = commentKinds.map((kind) => ({ id: kind, label: terms.commentKind[kind] }));
  const cannot = choice.chosen === null || isBlank(draft.text);
  return (
    <Form
      label={t('comment.form')}
      onSubmit={() => void (cannot ? undefined : send())}
      actions={
        <>
          <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={cannot}>
            {t(`comment.send.${draft.layer}`)}
          </Button>
          <Button onPress={onDone}>{t('comment.later')}</Button>
          <Button
            variant="quiet"
            onPress={() => {
              handle.discard();
              onDone();
            }}
          >
            {t('comment.discard')}
          </Button>
        </>
      }
    >
      <QuotedWords draft={draft} onWhole={() => change({ range: null })} />
      <LayerChoice layer={draft.layer} onChange={(layer) => change({ layer })} />
      {choice.refusal === null ? null : <Banner tone="warning">{choice.refusal}</Banner>}
      <CapacityChoice choice={choice} />
      <Select label={t('comment.kind')} options={kinds} value={draft.kind} onChange={(kind) => change({ kind })} />
      <TextArea
        autoFocus
        label={t('comment.text')}
        description={t(`comment.readers.${draft.layer}`)}
        value={draft.text}
        limit={TEXT_LIMIT}
        onChange={(text) => change({ text })}
        error={fieldError(failure, 'text')}
      />
      <SendingNotes isKept={handle.isKept} isShared={handle.isShared} isWaiting={isWaiting} failure={failure} />
    </Form>
  );
}
