import { type Actor, divisionPolicy, type Division } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useOwnBallots } from '../../../shared/business/own-ballots';
import { refusalOf, useRefusalSentence } from '../../../shared/consultation/use-capacity';
import { useMe } from '../../../shared/consultation/use-consultation';
import { useNow } from '../../../shared/consultation/use-now';
import { ViewState } from '../../../shared/view-state';
import { Card } from '../../../ui/layout/card';
import { BallotLine } from './ballot-line';

/** Why the reader has no ballot here, in the procedure's words. */
function NotOnRoll({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const me = useMe();
  const now = useNow();
  const sentence = useRefusalSentence();
  const mayVote = (actor: Actor) => divisionPolicy.mayVote(actor, division, false, now);
  const refusal = me === null ? null : refusalOf(me, mayVote);
  return <p className="business-note">{refusal === null ? t('ballot.observes') : sentence(refusal)}</p>;
}

/** The reader's ballot, one form for each line on the roll that is theirs. */
export function BallotForm({ division }: { division: Division }): ReactElement {
  const { t } = useTranslation('divisions');
  const query = useOwnBallots(division);
  const { refetch } = query;
  return (
    <Card title={t('ballot.title')} isUrgent={division.state === 'open'}>
      <ViewState query={query}>
        {({ lines }) =>
          lines.length === 0 ? (
            <NotOnRoll division={division} />
          ) : (
            lines.map((line) => <BallotLine key={line.capacity} division={division} line={line} refetch={refetch} />)
          )
        }
      </ViewState>
    </Card>
  );
}
