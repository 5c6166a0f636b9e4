import type { Amendment, Revision } from '@concord/procedure';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { CapacityChoice } from '../../../shared/consultation/capacity-choice';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useAct } from '../../../shared/consultation/use-act';
import { useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { FailureBanner } from '../../../shared/failure-state';
import { useDraft } from '../../../lib/use-draft';
import { Button } from '../../../ui/actions/button';
import { Redline } from '../../../ui/document/redline';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { LanguageField } from './language-field';
import { mayTranslate } from './may';
import { nothingTyped, translatable, translationOf, type Typed } from './translation';

interface EditorProps {
  amendment: Amendment;
  base: Revision;
}

/** The mover's own words, to be kept in sight while translating. */
function Original({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const text = amendmentText(useConsultation(), amendment, amendment.original);
  const reader = useInterfaceLanguage();
  if (text === null) return null;
  return (
    <div className="amendments-original">
      <p className="amendments-note">
        {t('translate.original', { language: languageName(amendment.original, reader) })}
      </p>
      <Redline marks={text.marks} language={text.language} saysCount={false} />
    </div>
  );
}

function Editor({ amendment, base }: EditorProps): ReactElement {
  const { t } = useTranslation('amendments');
  const { body } = useConsultationInfo();
  const draft = useDraft<Typed>(`translation:${amendment.id}`, nothingTyped);
  const choice = useCapacity(mayTranslate(amendment));
  const { act, isBusy, failure } = useAct(choice.chosen?.id ?? null, { showsFailure: true });
  const [isEmpty, setEmpty] = useState(false);
  const languages = translatable(body, amendment, base);
  const isDeletion = amendment.operations[amendment.original]?.kind === 'deleteBlock';
  const send = async (): Promise<void> => {
    const typed = draft.value;
    const operations = translationOf(body, amendment, base, typed);
    setEmpty(Object.keys(operations).length === 0);
    if (Object.keys(operations).length === 0 || choice.chosen === null) return;
    const answer = await act('translateAmendment', { amendment: amendment.id }, { operations });
    if (!answer.ok) return;
    draft.acknowledge(typed);
    toast(t('done.translate'));
  };
  return (
    <Form
      label={t('translate.title')}
      onSubmit={() => void send()}
      actions={
        <Button type="submit" variant="primary" isBusy={isBusy} isDisabled={choice.chosen === null}>
          {t('act.translate')}
        </Button>
      }
    >
      <CapacityChoice choice={choice} />
      <FailureBanner failure={failure} kept={t('translate.kept')} />
      {isEmpty ? <Banner tone="danger">{t('translate.nothing')}</Banner> : null}
      {draft.isShared ? <p className="amendments-note">{t('translate.shared')}</p> : null}
      {draft.restoredFrom === null ? null : <p className="amendments-note">{t('translate.restored')}</p>}
      <Original amendment={amendment} />
      {isDeletion ? (
        <p>{t('translate.deletion')}</p>
      ) : (
        languages.map((language) => (
          <LanguageField key={language} base={base} language={language} typed={draft.value} onChange={draft.setValue} />
        ))
      )}
    </Form>
  );
}

/** For the secretariat, while languages are missing: the words in each of them, changed in place, with the redline that comes of it. */
export function TranslateEditor({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const choice = useCapacity(mayTranslate(amendment));
  const base = state.revisions.get(amendment.revision);
  if (base === undefined || choice.capacities.length === 0) return null;
  if (translatable(body, amendment, base).length === 0) return null;
  return (
    <section className="amendments-part" aria-labelledby="amendment-translate">
      <h2 id="amendment-translate">{t('translate.title')}</h2>
      <Editor amendment={amendment} base={base} />
    </section>
  );
}
