import type { Amendment, Revision } from '@concord/procedure';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { lostItsText } from '../../../shared/business/business';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { operationsFor } from '../../../shared/consultation/text/operations';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import { type DraftHandle, useDraft } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { TextArea } from '../../../ui/forms/text-area';
import { LanguageField } from './language-field';
import { mayResubmit, mayRestate } from './may';
import { type Rewriting, rewritingOf } from './rewriting';

interface EditorProps {
  amendment: Amendment;
  now: Revision;
  /** Returned for clarification, and submitted again; or restated because the text changed. */
  way: 'resubmit' | 'restate';
}

const useMay = (amendment: Amendment, way: EditorProps['way']) => {
  const state = useConsultation();
  const { body } = useConsultationInfo();
  return way === 'resubmit' ? mayResubmit(body, amendment) : mayRestate(state, body, amendment);
};

function useRewriting({ amendment, now, way }: EditorProps) {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const initial = useMemo(() => rewritingOf(state, amendment, now), [state, amendment, now]);
  const draft = useDraft(`rewriting:${amendment.id}:${now.id}`, initial);
  const choice = useCapacity(useMay(amendment, way));
  const { act, ...status } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const [isEmpty, setEmpty] = useState(false);
  const isDeletion = amendment.operations[amendment.original]?.kind === 'deleteBlock';
  const send = async (): Promise<void> => {
    const typed = draft.value;
    const operations = operationsFor(now, isDeletion ? 'deletion' : typed.texts);
    const lacks = operations[amendment.original] === undefined;
    setEmpty(lacks);
    if (lacks) return;
    const name = way === 'resubmit' ? 'resubmitAmendment' : 'restateAmendment';
    const { rationale } = typed;
    const answer = await act(name, { amendment: amendment.id }, { revision: now.id, operations, rationale });
    if (!answer.ok) return;
    draft.acknowledge(typed);
    toast(t(`done.${way}`));
  };
  return { draft, choice, isEmpty, isDeletion, send, ...status };
}

/** The words in every language that the text has, its own first. */
function Words({ amendment, now, draft }: EditorProps & { draft: DraftHandle<Rewriting> }): ReactElement {
  const { body } = useConsultationInfo();
  const others = body.languages.filter((language) => language !== amendment.original);
  return (
    <>
      {[amendment.original, ...others].map((language) => (
        <LanguageField
          key={language}
          base={now}
          language={language}
          typed={draft.value.texts}
          onChange={(texts) => draft.setValue({ ...draft.value, texts })}
        />
      ))}
    </>
  );
}

function Editor(props: EditorProps): ReactElement {
  const { way } = props;
  const { t } = useTranslation('amendments');
  const { draft, choice, isEmpty, isDeletion, send, isBusy, failure } = useRewriting(props);
  return (
    <Form
      label={t(`${way}.title`)}
      onSubmit={() => void send()}
      actions={
        <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={choice.chosen === null}>
          {t(`act.${way}`)}
        </Button>
      }
    >
      <p className="amendments-note">{t(`${way}.record`)}</p>
      <CapacityChoice choice={choice} />
      <FailureBanner failure={failure} kept={t('translate.kept')} />
      {isEmpty ? <Banner tone="danger">{t('rewrite.nothing')}</Banner> : null}
      {draft.isShared ? <p className="amendments-note">{t('translate.shared')}</p> : null}
      {draft.restoredFrom === null ? null : <p className="amendments-note">{t('translate.restored')}</p>}
      {isDeletion ? <p>{t('deletes')}</p> : <Words {...props} draft={draft} />}
      <TextArea
        label={t('rewrite.rationale')}
        value={draft.value.rationale}
        onChange={(rationale) => draft.setValue({ ...draft.value, rationale })}
      />
    </Form>
  );
}

/** For the side that moved it, when it was returned or its text has changed: the words, written anew on the text in force. */
export function RewriteEditor({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const way = amendment.state === 'returned' ? 'resubmit' : 'restate';
  const choice = useCapacity(useMay(amendment, way));
  const now = state.revisions.get(state.provisions.get(amendment.provision)?.revision ?? '');
  const isWanted = way === 'resubmit' || lostItsText(state, amendment);
  if (!isWanted || now === undefined || choice.capacities.length === 0) return null;
  return (
    <section className="amendments-part" aria-labelledby="amendment-rewrite">
      <h2 id="amendment-rewrite">{t(`${way}.title`)}</h2>
      <Editor amendment={amendment} now={now} way={way} />
    </section>
  );
}
