import { termsIn } from '@concord/contracts';
import { type Comment, commentPolicy, type DispositionKind, dispositionKinds } from '@concord/procedure';
import { isBlank } from '@concord/text';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultation } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { FailureBanner } from '../../../shared/failure-state';
import { useDraft } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { Select } from '../../../ui/forms/select';
import { TextArea } from '../../../ui/forms/text-area';

interface Draft {
  readonly kind: DispositionKind | null;
  readonly duplicateOf: string | null;
  readonly reason: string;
}

const nothing: Draft = { kind: null, duplicateOf: null, reason: '' };

/** Other official comments of the round, to name the one that says the same. */
function useOthers(comment: Comment): readonly { id: string; label: string }[] {
  const { comments } = useConsultation();
  const names = useNames();
  return [...comments.values()]
    .filter(({ id, layer, round }) => id !== comment.id && layer === 'official' && round === comment.round)
    .map(({ id, author, text }) => ({ id, label: `${names.attribution(author)}: ${(text ?? '…').slice(0, 80)}` }));
}

/** What is missing before it can be sent, by field. */
function lacking({ kind, duplicateOf, reason }: Draft): { kind: boolean; duplicateOf: boolean; reason: boolean } {
  return {
    kind: kind === null,
    duplicateOf: kind === 'duplicate' && duplicateOf === null,
    reason: isBlank(reason),
  };
}

interface Fields {
  draft: Draft;
  onChange: (draft: Draft) => void;
  others: readonly { id: string; label: string }[];
  isTried: boolean;
  reasonError: string | undefined;
}

function DisposeFields({ draft, onChange, others, isTried, reasonError }: Fields): ReactElement {
  const { t } = useTranslation('secretariat');
  const terms = termsIn(useInterfaceLanguage());
  const lacks = lacking(draft);
  // A comment alone in its round duplicates nothing.
  const kinds = dispositionKinds.filter((kind) => kind !== 'duplicate' || others.length > 0);
  return (
    <>
      <Select
        label={t('dispose.kind')}
        options={kinds.map((id) => ({ id, label: terms.disposition[id] }))}
        value={draft.kind}
        onChange={(kind) => onChange({ ...draft, kind })}
        error={isTried && lacks.kind ? t('dispose.kindMissing') : undefined}
      />
      {draft.kind === 'duplicate' ? (
        <Select
          label={t('dispose.duplicateOf')}
          options={others}
          value={draft.duplicateOf}
          onChange={(duplicateOf) => onChange({ ...draft, duplicateOf })}
          error={isTried && lacks.duplicateOf ? t('dispose.duplicateMissing') : undefined}
        />
      ) : null}
      <TextArea
        label={t('dispose.reason')}
        description={t('dispose.readers')}
        rows={3}
        value={draft.reason}
        onChange={(reason) => onChange({ ...draft, reason })}
        error={isTried && lacks.reason ? t('dispose.reasonMissing') : reasonError}
      />
    </>
  );
}

/** Gives a comment its disposition with the reason. */
export function DisposeForm({ comment }: { comment: Comment }): ReactElement {
  const { t } = useTranslation('secretariat');
  const draft = useDraft<Draft>(`disposition:${comment.id}`, nothing);
  const [isTried, setTried] = useState(false);
  const choice = useCapacity((actor) => commentPolicy.mayDispose(actor, comment));
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const others = useOthers(comment);
  const send = async (): Promise<void> => {
    setTried(true);
    const sent = draft.value;
    const { kind, duplicateOf, reason } = sent;
    if (kind === null || choice.chosen === null || Object.values(lacking(sent)).some(Boolean)) return;
    const body = { disposition: kind, duplicateOf: kind === 'duplicate' ? duplicateOf : null, reason };
    const answer = await act('disposeComment', { comment: comment.id }, body);
    if (!answer.ok) return;
    draft.acknowledge(sent);
    toast(t('dispose.done'));
  };
  return (
    <Form
      label={t('dispose.title')}
      onSubmit={() => void send()}
      actions={
        <Button type="submit" variant="primary" size="small" isBusy={isBusy} isDisabled={choice.chosen === null}>
          {t('dispose.act')}
        </Button>
      }
    >
      <CapacityChoice choice={choice} />
      <FailureBanner failure={failure} />
      <DisposeFields
        draft={draft.value}
        onChange={draft.setValue}
        others={others}
        isTried={isTried}
        reasonError={fieldError(failure, 'reason')}
      />
    </Form>
  );
}
