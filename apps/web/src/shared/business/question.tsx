import type { Division, Provision, Question, State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amendmentText } from '../consultation/text/amendment-text';
import { wordingOrFirst } from '../consultation/text/wording';
import { useConsultation } from '../consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../consultation/use-names';
import { DocumentText } from '../../ui/document/document-text';
import { Redline } from '../../ui/document/redline';

/** The provision that a question is about. */
export function provisionOf(state: State, question: Question): Provision | null {
  const id = question.kind === 'provision' ? question.provision : state.amendments.get(question.amendment)?.provision;
  return id === undefined ? null : (state.provisions.get(id) ?? null);
}

/** The question in words, as the Chair puts it. */
export function useQuestionWords(): (question: Question) => string {
  const { t } = useTranslation('business');
  const state = useConsultation();
  const names = useNames();
  return (question) => {
    const about = provisionOf(state, question);
    const provision = about === null ? '' : names.provision(about);
    if (question.kind === 'provision') return t('question.provision', { provision });
    const amendment = state.amendments.get(question.amendment);
    if (amendment === undefined) return t('question.unknown');
    return t('question.amendment', {
      amendment: names.amendment(amendment),
      mover: names.attribution(amendment.mover),
      provision,
    });
  };
}

function AmendmentQuestion({ id }: { id: string }): ReactElement | null {
  const { t } = useTranslation('business');
  const state = useConsultation();
  const names = useNames();
  const language = useInterfaceLanguage();
  const amendment = state.amendments.get(id);
  const text = amendment === undefined ? null : amendmentText(state, amendment, language);
  if (amendment === undefined || text === null) return null;
  const seconder = amendment.seconder === null ? t('noSeconder') : names.seconder(amendment.seconder);
  return (
    <div className="business-text">
      {text.isDeletion ? <p className="business-note">{t('deletes')}</p> : null}
      <Redline marks={text.marks} language={text.language} />
      {text.isWanted ? null : <p className="business-note">{t('otherLanguage')}</p>}
      <dl className="business-sides">
        <div>
          <dt>{t('mover')}</dt>
          <dd>{names.attribution(amendment.mover)}</dd>
        </div>
        <div>
          <dt>{t('seconder')}</dt>
          <dd>{seconder}</dd>
        </div>
      </dl>
    </div>
  );
}

function ProvisionQuestion({ id }: { id: string }): ReactElement | null {
  const state = useConsultation();
  const language = useInterfaceLanguage();
  const { t } = useTranslation('business');
  const revision = state.revisions.get(state.provisions.get(id)?.revision ?? '');
  const wording = wordingOrFirst(revision, language, state.consultation?.body.languages ?? []);
  if (wording === null) return null;
  return (
    <div className="business-text">
      <DocumentText language={wording.language}>{wording.text}</DocumentText>
      {wording.language === language ? null : <p className="business-note">{t('otherLanguage')}</p>}
    </div>
  );
}

/** The words that are put: the amendment as a redline with its mover and seconder, or the provision as it stands now. */
export function QuestionText({ question }: { question: Division['question'] }): ReactElement {
  return question.kind === 'amendment' ? (
    <AmendmentQuestion id={question.amendment} />
  ) : (
    <ProvisionQuestion id={question.provision} />
  );
}
