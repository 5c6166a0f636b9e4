import { type Amendment, missingLanguages } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Redline } from '../../../ui/document/redline';
import { Badge } from '../../../ui/marks/badge';
import { TextNow } from './text-now';

function Words({ amendment, language }: { amendment: Amendment; language: string }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const reader = useInterfaceLanguage();
  const text = amendmentText(state, amendment, language);
  if (text?.isWanted !== true) return null;
  const status = state.revisions.get(amendment.revision)?.wordings[language]?.status;
  return (
    <section className="amendments-words" aria-label={languageName(language, reader)}>
      <header className="amendments-words-head">
        <h3>{languageName(language, reader)}</h3>
        {language === amendment.original ? <Badge tone={7}>{t('original')}</Badge> : <Badge>{t('translation')}</Badge>}
        {status === 'workingTranslation' ? <Badge>{t('workingTranslation')}</Badge> : null}
      </header>
      {text.isDeletion ? <p className="amendments-note">{t('deletes')}</p> : null}
      <Redline marks={text.marks} language={language} />
    </section>
  );
}

/** The redline in each language it stands in, and in which it does not stand yet. */
export function AmendmentWords({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const missing = missingLanguages(body, amendment);
  const others = body.languages.filter((language) => language !== amendment.original && !missing.includes(language));
  return (
    <>
      <TextNow amendment={amendment} />
      {[amendment.original, ...others].map((language) => (
        <Words key={language} amendment={amendment} language={language} />
      ))}
      {missing.length === 0 ? null : (
        <p className="amendments-note">
          {t(amendment.languagesWaived ? 'languages.waived' : 'languages.notYet', {
            languages: missing.map((language) => languageName(language, reader)).join(', '),
          })}
        </p>
      )}
    </>
  );
}
