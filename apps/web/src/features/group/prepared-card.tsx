import type { PreparedAmendment, State } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../lib/clock';
import { amendmentText } from '../../shared/consultation/text/amendment-text';
import { useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { RelativeTime } from '../../ui/data/date-time';
import { Redline } from '../../ui/document/redline';
import { StateBadge } from '../../ui/marks/badge';
import { TakeUp } from './take-up';

type Parts = Pick<State, 'provisions' | 'revisions'>;
const partsOf = (state: Parts): Parts => state;
const sameParts = (one: Parts, other: Parts): boolean =>
  one.provisions === other.provisions && one.revisions === other.revisions;

/** An amendment that somebody of the group prepared: what it changes, who wrote it, and the way on. */
export function PreparedCard({ amendment }: { amendment: PreparedAmendment }): ReactElement {
  const { t } = useTranslation('group');
  const { id } = useConsultationInfo();
  const names = useNames();
  const reader = useInterfaceLanguage();
  const parts = useConsultationState(partsOf, sameParts);
  const provision = parts.provisions.get(amendment.provision);
  const text = amendmentText(parts, amendment, reader);
  const isStale = provision !== undefined && provision.revision !== amendment.revision;
  return (
    <article className="group-card" id={amendment.id}>
      <header className="group-card-head">
        {provision === undefined ? null : <Link href={paths.text(id, provision.id)}>{names.provision(provision)}</Link>}
        <span className="group-hint">
          {t('writtenBy', { name: names.delegate(amendment.author.delegate) })}{' '}
          <RelativeTime at={amendment.preparedAt} now={serverClock.now} />
        </span>
        {amendment.takenUpAt === null ? null : <StateBadge tone="success">{t('takenUp')}</StateBadge>}
        {isStale && amendment.takenUpAt === null ? <StateBadge tone="warning">{t('stale')}</StateBadge> : null}
      </header>
      {text?.isDeletion === true ? <p className="group-hint">{t('deletes')}</p> : null}
      {text === null ? null : <Redline marks={text.marks} language={text.language} />}
      <p className="group-words" dir="auto">
        {amendment.rationale ?? <em>{t('erased')}</em>}
      </p>
      {amendment.takenUpAt === null ? <TakeUp amendment={amendment} isStale={isStale} /> : null}
    </article>
  );
}
