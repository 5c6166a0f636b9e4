import type { Amendment } from '@concord/procedure';
import type { ReactElement, ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useNames } from '../../../shared/consultation/use-names';
import { DateTime } from '../../../ui/data/date-time';
import { Side } from '../side';

function Line({ term, children }: { term: string; children: ReactNode }): ReactElement {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who moved it, who seconded it, and when it came. */
export function AmendmentSides({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const { body } = useConsultationInfo();
  const names = useNames();
  const { mover, seconder, submittedAt, receivedAt } = amendment;
  return (
    <dl className="amendments-sides">
      <Line term={t('mover')}>
        <Side of={mover} />
        <span className="amendments-note">{names.delegate(mover.delegate)}</span>
      </Line>
      <Line term={t('seconder')}>
        {seconder === null ? (
          t('noSeconder')
        ) : (
          <>
            <Side of={seconder} />
            <span className="amendments-note">{names.delegate(seconder.delegate)}</span>
          </>
        )}
      </Line>
      <Line term={t('submittedAt')}>
        <DateTime at={submittedAt} zone={body.timeZone} />
      </Line>
      {receivedAt === null ? null : (
        <Line term={t('receivedAt')}>
          <DateTime at={receivedAt} zone={body.timeZone} />
        </Line>
      )}
    </dl>
  );
}
