import { type Division, divisionPolicy } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnBallots } from '../../shared/business/own-ballots';
import { useQuestionWords } from '../../shared/business/question';
import { serverClock } from '../../lib/clock';
import { useConsultationInfo, useMe } from '../../shared/consultation/use-consultation';
import { useNow } from '../../shared/consultation/use-now';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { Countdown } from '../../ui/data/countdown';
import { Card } from '../../ui/layout/card';
import { StateBadge } from '../../ui/marks/badge';

/** How many of the reader's lines can be voted for now and have not been. */
function useOpenLines(division: Division): { mine: number; open: number } {
  const me = useMe();
  const now = useNow(1);
  const { data } = useOwnBallots(division);
  const lines = data?.lines ?? [];
  const open = lines.filter(({ capacity: id, ballot }) => {
    const capacity = me?.capacities.find((each) => each.id === id);
    if (me === null || capacity === undefined || ballot !== null) return false;
    return divisionPolicy.mayVote({ delegate: me.delegate.id, capacity }, division, true, now).ok;
  });
  return { mine: lines.length, open: open.length };
}

/** A division that is announced or open: large while the reader's ballot is wanted. */
export function DivisionNeed({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('today');
  const { id: consultation } = useConsultationInfo();
  const questionWords = useQuestionWords();
  const { mine, open } = useOpenLines(division);
  const isWanted = open > 0;
  const title = division.state === 'open' ? t('division.open') : t('division.announced');
  return (
    <Card title={title} level={3} isUrgent={isWanted}>
      <p className="today-question">{questionWords(division.question)}</p>
      {division.state === 'open' && division.closesAt !== null ? (
        <Countdown
          until={division.closesAt}
          now={serverClock.now}
          label={t('division.closesIn')}
          size={isWanted ? 'large' : 'normal'}
        />
      ) : null}
      {division.state === 'open' && mine > 0 && !isWanted ? (
        <p>
          <StateBadge tone="success">{t('division.voted')}</StateBadge>
        </p>
      ) : null}
      <p>
        <Link appearance={isWanted ? 'primary' : 'button'} icon="vote" href={paths.division(consultation, division.id)}>
          {isWanted ? t('division.vote') : t('division.see')}
        </Link>
      </p>
    </Card>
  );
}
