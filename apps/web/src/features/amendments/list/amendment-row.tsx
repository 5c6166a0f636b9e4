import { type Amendment, missingLanguages, openAmendmentStates } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { lostItsText } from '../../../shared/business/business';
import { RelationBadges } from '../../../shared/business/relation-badges';
import { AmendmentStateBadge } from '../../../shared/consultation/amendment-state-badge';
import { amendmentText } from '../../../shared/consultation/text/amendment-text';
import { languageName } from '../../../shared/consultation/text/language-name';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../../shared/consultation/use-names';
import { paths } from '../../../lib/paths';
import { Link } from '../../../ui/actions/link';
import { Redline } from '../../../ui/document/redline';
import { Badge, StateBadge } from '../../../ui/marks/badge';
import { Side } from '../side';
import { excerpt } from './excerpt';

function Languages({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const missing = missingLanguages(body, amendment);
  const present = body.languages.filter((language) => !missing.includes(language));
  const say = (all: readonly string[]): string => all.map((language) => languageName(language, reader)).join(', ');
  const words = missing.length === 0 ? t('languages.all') : t('languages.lacks', { missing: say(missing) });
  return (
    <span className="amendments-languages" title={`${t('languages.in', { languages: say(present) })} ${words}`}>
      <span className="ui-hidden">{`${t('languages.in', { languages: say(present) })} ${words}`}</span>
      {body.languages.map((language) => (
        <span key={language} aria-hidden="true" data-missing={missing.includes(language)}>
          <Badge>{language.toUpperCase()}</Badge>
        </span>
      ))}
    </span>
  );
}

function Preview({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const text = amendmentText(state, amendment, useInterfaceLanguage());
  if (text === null) return <p className="amendments-note">{t('noText')}</p>;
  return (
    <div className="amendments-preview">
      {text.isDeletion ? <p className="amendments-note">{t('deletes')}</p> : null}
      <Redline marks={text.isDeletion ? text.marks : excerpt(text.marks)} language={text.language} />
    </div>
  );
}

/** What became of it when the text changed under it, while it still waits. */
function Fate({ amendment }: { amendment: Amendment }): ReactElement | null {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { rebase } = amendment;
  if (!openAmendmentStates.includes(amendment.state)) return null;
  if (rebase?.fate === 'carriedOver' && !lostItsText(state, amendment))
    return <StateBadge tone="info">{t('rebase.carriedOver.title')}</StateBadge>;
  if (!lostItsText(state, amendment)) return null;
  const words = rebase === null ? t('since.movedOn') : t(`rebase.${rebase.fate}.title`);
  return <StateBadge tone="warning">{words}</StateBadge>;
}

/** One amendment of the list. */
export function AmendmentRow({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id: consultation } = useConsultationInfo();
  const names = useNames();
  const provision = state.provisions.get(amendment.provision);
  const title = provision === undefined ? '' : names.provision(provision);
  return (
    <article className="amendments-row" aria-labelledby={`amendment-${amendment.id}`}>
      <header className="amendments-row-head">
        <h2 id={`amendment-${amendment.id}`} className="amendments-row-title ui-figures">
          <Link href={paths.amendment(consultation, amendment.id)}>
            {names.amendment(amendment)}
            <span className="ui-hidden">{`, ${title}`}</span>
          </Link>
        </h2>
        <AmendmentStateBadge state={amendment.state} />
        <Fate amendment={amendment} />
        <RelationBadges amendment={amendment} />
        <Languages amendment={amendment} />
      </header>
      <p className="amendments-row-provision">
        <Link appearance="quiet" href={paths.text(consultation, amendment.provision)}>
          {title}
        </Link>
      </p>
      <Preview amendment={amendment} />
      <dl className="amendments-sides">
        <div>
          <dt>{t('mover')}</dt>
          <dd>
            <Side of={amendment.mover} />
          </dd>
        </div>
        <div>
          <dt>{t('seconder')}</dt>
          <dd>{amendment.seconder === null ? t('noSeconder') : <Side of={amendment.seconder} />}</dd>
        </div>
      </dl>
    </article>
  );
}
