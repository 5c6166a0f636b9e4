import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import type { Failure } from '../../../lib/answer';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { FailureBanner } from '../../../shared/failure-state';
import { DateTime } from '../../../ui/data/date-time';
import { Banner } from '../../../ui/feedback/banner';

/** Why a ballot was not taken; one that came too late shows the server's time beside the close. */
export function BallotFailure({ failure }: { failure: Failure | null }): ReactElement | null {
  const { t } = useTranslation('divisions');
  const { body } = useConsultationInfo();
  if (failure?.kind !== 'refusal' || failure.code !== 'division.closed') return <FailureBanner failure={failure} />;
  const { closedAt, now } = failure.params;
  return (
    <Banner tone="danger" title={t('ballot.tooLate')}>
      <p>
        {t('ballot.closedAt')} <Moment at={closedAt} zone={body.timeZone} />
      </p>
      <p>
        {t('ballot.serverTime')} <Moment at={now} zone={body.timeZone} />
      </p>
    </Banner>
  );
}

/** With seconds and their fractions, since it is they that decide. */
function Moment({ at, zone }: { at: string | number | undefined; zone: string }): ReactElement {
  const text = String(at ?? '');
  return (
    <span className="division-moment ui-figures">
      <DateTime at={text} zone={zone} /> ({text})
    </span>
  );
}
