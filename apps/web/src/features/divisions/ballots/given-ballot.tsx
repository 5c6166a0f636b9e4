import { termsIn } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { DateTime } from '../../../ui/data/date-time';
import { Icon } from '../../../ui/marks/icon';
import { ChoiceMark } from './choice-mark';
import type { OwnLine } from './use-cast';

/** The ballot that counts for this line, as the server has it. */
export function GivenBallot({ ballot }: { ballot: NonNullable<OwnLine['ballot']> }): ReactElement {
  const { t } = useTranslation('divisions');
  const terms = termsIn(useInterfaceLanguage());
  const { body } = useConsultationInfo();
  return (
    <div className="division-given">
      {ballot.choice === null ? (
        <span className="division-choice division-choice-kept" aria-hidden="true">
          <Icon name="vote" size="large" />
        </span>
      ) : (
        <ChoiceMark choice={ballot.choice} />
      )}
      <div>
        <p className="division-given-word">
          {ballot.choice === null ? t('ballot.counted') : t('ballot.yours', { choice: terms.choice[ballot.choice] })}
        </p>
        <p className="business-note">
          {t('ballot.at')} <DateTime at={ballot.at} zone={body.timeZone} />
          {ballot.choice === null ? ` ${t('ballot.notKept')}` : null}
        </p>
      </div>
    </div>
  );
}
