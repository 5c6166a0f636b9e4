import { type Division, isUnlinked } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { DateTime } from '../../../ui/data/date-time';
import { Banner } from '../../../ui/feedback/banner';
import { Card } from '../../../ui/layout/card';
import { TurnoutBoard } from '../turnout-board';
import { CountTable } from './count-table';
import { Outcome } from './outcome';
import { SeatsOfResult } from './seats-of-result';

/** What became of the ballots where nobody's choice is kept; "destroyed" only once the record says so. */
function Destroyed({ division }: { division: Division }): ReactElement | null {
  const { t } = useTranslation('divisions');
  const { body } = useConsultationInfo();
  if (!isUnlinked(division.method)) return null;
  if (division.destroyedAt === null) return <p className="business-note">{t('result.destroying')}</p>;
  return (
    <p className="business-note">
      {t('result.destroyedAt')} <DateTime at={division.destroyedAt} zone={body.timeZone} />
    </p>
  );
}

/** A declared result: the outcome, the room, heads and votes per group and in total. */
export function ResultBoard({ division }: { division: Division }): ReactElement | null {
  const { t } = useTranslation('divisions');
  const { body } = useConsultationInfo();
  const { result } = division;
  if (division.state === 'annulled') {
    return (
      <Banner tone="warning" title={t('annulled.title')}>
        {t('annulled.detail')}{' '}
        {division.closedAt === null ? null : <DateTime at={division.closedAt} zone={body.timeZone} />}
        <Destroyed division={division} />
      </Banner>
    );
  }
  if (result === null) return null;
  const hidesGroups = result.groups.length === 0;
  return (
    <>
      <Card title={t('result.title')}>
        <Outcome division={division} result={result} />
        <SeatsOfResult result={result} />
        {hidesGroups ? <p className="business-note">{t('result.groupsHidden')}</p> : null}
        <CountTable result={result} />
        <Destroyed division={division} />
      </Card>
      {hidesGroups ? <TurnoutBoard division={division} /> : null}
    </>
  );
}
