import type { RecordedFact } from '@concord/procedure';
import { useTranslation } from 'react-i18next';
import { useFacts } from '../../shared/consultation/use-consultation';
import { announce } from '../../ui/feedback/announcer';

const bringsWork = ({ type }: RecordedFact): boolean =>
  type === 'comment.submitted' || type === 'amendment.submitted' || type === 'amendment.seconded';

/** Says politely that the queue has grown. */
export function useQueueNews(): void {
  const { t } = useTranslation('secretariat');
  useFacts((facts) => {
    const count = facts.filter(bringsWork).length;
    if (count > 0) announce(t('queue.news', { count }));
  });
}
