import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { serverClock } from '../../../lib/clock';
import { useConsultation, useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { RelativeTime } from '../../../ui/data/date-time';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { Select } from '../../../ui/forms/select';
import { Card } from '../../../ui/layout/card';
import { Badge } from '../../../ui/marks/badge';
import { idOf, pendingOf, type PendingItem } from './pending';
import { PendingAmendment } from './pending-amendment';
import { PendingComment } from './pending-comment';

type Shown = 'all' | PendingItem['kind'];
const shownKinds: readonly Shown[] = ['all', 'amendment', 'comment'];

function Item({ item }: { item: PendingItem }): ReactElement {
  const { t } = useTranslation('secretariat');
  return (
    <article className="secretariat-item">
      {item.kind === 'comment' ? (
        <PendingComment comment={item.comment} />
      ) : (
        <PendingAmendment amendment={item.amendment} task={item.task} />
      )}
      <p className="secretariat-note">
        {t('queue.since')} <RelativeTime at={item.since} now={serverClock.now} />
      </p>
    </article>
  );
}

/** One queue of everything that waits for the secretariat, longest first: what comes new joins its end and moves nothing. */
export function Queue(): ReactElement {
  const { t } = useTranslation('secretariat');
  const state = useConsultation();
  const { body } = useConsultationInfo();
  const [shown, setShown] = useState<Shown>('all');
  const all = pendingOf(state, body);
  const items = all.filter(({ kind }) => shown === 'all' || kind === shown);
  return (
    <Card title={t('queue.title')} actions={<Badge>{all.length}</Badge>}>
      {all.length === 0 ? (
        <EmptyState icon="success" title={t('queue.none')}>
          {t('queue.noneNext')}
        </EmptyState>
      ) : (
        <>
          <Select
            label={t('queue.show')}
            options={shownKinds.map((id) => ({ id, label: t(`queue.kinds.${id}`) }))}
            value={shown}
            onChange={setShown}
            width="short"
          />
          {items.length === 0 ? <p className="secretariat-note">{t('queue.noneSo')}</p> : null}
          <ol className="secretariat-list">
            {items.map((item) => (
              <li key={idOf(item)}>
                <Item item={item} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Card>
  );
}
