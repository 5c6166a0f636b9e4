import { termsIn } from '@concord/contracts';
import type { Round, RoundState } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ActButton } from '../../../shared/business/act-button';
import { serverClock } from '../../../lib/clock';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { DateTime, RelativeTime } from '../../../ui/data/date-time';
import { Card } from '../../../ui/layout/card';
import { StateBadge, type StateTone } from '../../../ui/marks/badge';
import { ChangeRound } from './change-round';
import { mayClose, nextRound, roundsInOrder } from './may';
import { OpenRound } from './open-round';

const tones: Readonly<Record<RoundState, StateTone>> = {
  planned: 'neutral',
  open: 'success',
  closed: 'warning',
  compiled: 'info',
  cancelled: 'neutral',
};

function OneRound({ round }: { round: Round }): ReactElement {
  const { t } = useTranslation('secretariat');
  const { body } = useConsultationInfo();
  const { rounds } = useConsultation();
  const terms = termsIn(useInterfaceLanguage());
  const isOtherOpen = [...rounds.values()].some(({ id, state }) => state === 'open' && id !== round.id);
  return (
    <li className="secretariat-round">
      <h3 className="secretariat-line">
        {t('rounds.one', { number: round.number })}
        <StateBadge tone={tones[round.state]}>{terms.roundState[round.state]}</StateBadge>
      </h3>
      <p>
        {t('rounds.deadline')}: <DateTime at={round.deadlineAt} zone={body.timeZone} />
        {round.state === 'open' ? (
          <>
            {' · '}
            <RelativeTime at={round.deadlineAt} now={serverClock.now} />
          </>
        ) : null}
      </p>
      <div className="secretariat-acts">
        {round.state === 'open' ? (
          <>
            <ChangeRound round={round} kind="extend" />
            <ActButton
              name="closeRound"
              params={{ round: round.id }}
              body={{}}
              may={mayClose(round)}
              label={t('rounds.close')}
              done={t('rounds.closeDone')}
              variant="danger"
              confirm={{
                title: t('rounds.closeTitle', { number: round.number }),
                consequences: [t('rounds.closeComments'), t('rounds.closeReopen')],
                tone: 'danger',
              }}
            />
          </>
        ) : null}
        {round.state === 'closed' && !isOtherOpen ? <ChangeRound round={round} kind="reopen" /> : null}
      </div>
    </li>
  );
}

/** The rounds with their deadlines, and what the secretariat may do with them. */
export function Rounds(): ReactElement {
  const { t } = useTranslation('secretariat');
  const state = useConsultation();
  const rounds = roundsInOrder(state);
  const next = nextRound(state);
  return (
    <Card title={t('rounds.title')}>
      {rounds.length === 0 ? (
        <p className="secretariat-note">{t('rounds.none')}</p>
      ) : (
        <ol className="secretariat-list">
          {rounds.map((round) => (
            <OneRound key={round.id} round={round} />
          ))}
        </ol>
      )}
      {next === null ? null : <OpenRound key={next.planned?.id ?? rounds.length} planned={next.planned} />}
    </Card>
  );
}
