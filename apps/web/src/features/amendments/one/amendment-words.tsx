import { type Amendment, missingLanguages } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { Redline } from '../../../ui/document/redline';
import { Banner } from '../../../ui/feedback/banner';
import { Badge } from '../../../ui/marks/badge';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { changesSince, textSince } from './words';

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

/** Says so where the text is no longer the one that the amendment was written for. */
function TextNow({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const reader = useInterfaceLanguage();
  const since = textSince(state, amendment);
  if (since.kind === 'same') return null;
  const link = <Link href={paths.text(id, amendment.provision)}>{t('since.read')}</Link>;
  if (since.kind === 'adopted') {
    return (
      <Banner tone="success" title={t('since.adopted')} actions={link}>
        {t('since.adoptedAs', { revision: names.revision(since.revision) })}
      </Banner>
    );
  }
  const { written, now } = since;
  const language = written.wordings[reader] === undefined ? amendment.original : reader;
  const marks = changesSince(written, now, language);
  return (
    <>
      <Banner tone="warning" title={t('since.movedOn')} actions={link}>
        {t('since.between', { written: names.revision(written), now: names.revision(now) })}
      </Banner>
      {marks === null ? null : (
        <Disclosure title={t('since.changes')}>
          <Redline marks={marks} language={language} />
        </Disclosure>
      )}
    </>
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
