import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { DateTime } from '../../ui/data/date-time';
import { StateBadge } from '../../ui/marks/badge';
import { currentRound } from './comments/use-may-comment';
import { useText } from './reading/text-context';

/** Whether comments and amendments are taken now, until when, and if not, why not. */
export function Standing(): ReactElement {
  const { t } = useTranslation('text');
  const { body } = useConsultationInfo();
  const round = useConsultationState(currentRound);
  const { commentRefusal, amendRefusal } = useText();
  const isOpen = round?.state === 'open';
  return (
    <ul className="text-standing">
      <li>
        <StateBadge tone={commentRefusal === null ? 'success' : 'neutral'}>{t('standing.comments')}</StateBadge>
        {commentRefusal === null && isOpen ? (
          <span>
            {t('standing.until')} <DateTime at={round.deadlineAt} zone={body.timeZone} />
          </span>
        ) : (
          <span>{commentRefusal ?? t('standing.observe')}</span>
        )}
      </li>
      <li>
        <StateBadge tone={amendRefusal === null ? 'success' : 'neutral'}>{t('standing.amendments')}</StateBadge>
        <span>{amendRefusal === null ? t('standing.open') : (amendRefusal ?? t('standing.observe'))}</span>
      </li>
    </ul>
  );
}
