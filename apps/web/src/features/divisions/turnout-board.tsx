import type { Division } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../lib/clock';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { useNow } from '../../shared/consultation/use-now';
import { groupMark } from '../../shared/group-marks';
import { Countdown } from '../../ui/data/countdown';
import { Figures } from '../../ui/data/figures';
import { StackedBar } from '../../ui/data/stacked-bar';
import { Skeleton } from '../../ui/feedback/skeleton';
import { Card } from '../../ui/layout/card';
import { useTurnout } from './use-turnout';

/** How long it stays open, by the server's clock. */
function TimeLeft({ closesAt }: { closesAt: string | null }): ReactElement {
  const { t } = useTranslation('divisions');
  const now = useNow(1);
  if (closesAt === null) return <p>{t('turnout.untilChair')}</p>;
  if (now >= closesAt) return <p role="status">{t('turnout.timeOver')}</p>;
  return <Countdown until={closesAt} now={serverClock.now} label={t('turnout.closesIn')} size="large" />;
}

/** While it is open: how many of each group have voted, and no more. */
export function TurnoutBoard({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const { body } = useConsultationInfo();
  const names = useNames();
  const turnout = useTurnout(division);
  const groups = body.groups.flatMap(({ key }, place) => {
    const figures = turnout?.groups.find(({ group }) => group === key);
    return figures === undefined ? [] : [{ key, place, ...figures }];
  });
  const voted = groups.reduce((sum, each) => sum + each.voted, 0);
  const onRoll = groups.reduce((sum, each) => sum + each.onRoll, 0);
  return (
    <Card title={t('turnout.title')}>
      {division.state === 'open' ? <TimeLeft closesAt={division.closesAt} /> : null}
      {turnout === null ? (
        <Skeleton count={3} />
      ) : (
        <>
          <Figures
            size="large"
            items={[{ label: t('turnout.voted'), value: voted, note: t('turnout.of', { count: onRoll }) }]}
          />
          {groups.map(({ key, place, ...figures }) => (
            <StackedBar
              key={key}
              title={t('turnout.group', { group: names.group(key), count: figures.onRoll })}
              parts={[{ id: 'voted', label: t('turnout.votedShort'), value: figures.voted, ...groupMark(key, place) }]}
              total={figures.onRoll}
            />
          ))}
        </>
      )}
      {division.state === 'open' ? <p className="business-note">{t('turnout.noTally')}</p> : null}
    </Card>
  );
}
