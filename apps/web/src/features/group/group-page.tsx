import type { State } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { GroupMark } from '../../shared/consultation/group-mark';
import { useConsultationInfo, useConsultationState, useMe } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { PageWithPanel } from '../../ui/layout/page-with-panel';
import { Stack } from '../../ui/layout/stack';
import { GroupComments } from './group-comments';
import { groupView } from './group-view';
import { PreparedCard } from './prepared-card';
import './group.css';

type Parts = Pick<State, 'preparedAmendments' | 'comments'>;
const partsOf = (state: Parts): Parts => state;
const sameParts = (one: Parts, other: Parts): boolean =>
  one.preparedAmendments === other.preparedAmendments && one.comments === other.comments;

function Comments({ group }: { group: string }): ReactElement {
  const { t } = useTranslation('group');
  const parts = useConsultationState(partsOf, sameParts);
  const { comments } = useMemo(() => groupView(parts, group), [parts, group]);
  return (
    <section aria-label={t('comments.title')} className="group-section">
      <h2 className="group-title">{t('comments.title')}</h2>
      {comments.length === 0 ? (
        <EmptyState icon="comment" title={t('comments.none')}>
          {t('comments.how')}
        </EmptyState>
      ) : (
        <GroupComments comments={comments} />
      )}
    </section>
  );
}

function Prepared({ group }: { group: string }): ReactElement {
  const { t } = useTranslation('group');
  const { id } = useConsultationInfo();
  const parts = useConsultationState(partsOf, sameParts);
  const { waiting, takenUp } = useMemo(() => groupView(parts, group), [parts, group]);
  return (
    <Stack>
      <section aria-label={t('prepared.title')} className="group-section">
        <h2 className="group-title">{t('prepared.title')}</h2>
        {waiting.length === 0 ? (
          <EmptyState
            icon="pencil"
            title={t('prepared.none')}
            actions={
              <Link appearance="primary" href={paths.text(id)}>
                {t('prepared.go')}
              </Link>
            }
          >
            {t('prepared.how')}
          </EmptyState>
        ) : (
          waiting.map((amendment) => <PreparedCard key={amendment.id} amendment={amendment} />)
        )}
      </section>
      {takenUp.length === 0 ? null : (
        <section aria-label={t('prepared.takenUp')} className="group-section">
          <h2 className="group-title">{t('prepared.takenUp')}</h2>
          {takenUp.map((amendment) => (
            <PreparedCard key={amendment.id} amendment={amendment} />
          ))}
        </section>
      )}
    </Stack>
  );
}

/** What the reader's group has prepared; only the group reads it. */
export function GroupRoom(): ReactElement {
  const { t } = useTranslation('group');
  const names = useNames();
  const me = useMe();
  const groups = [...new Set(me?.capacities.flatMap(({ group }) => group ?? []) ?? [])];
  const [group] = groups;
  usePageTitle(t('title'));
  if (group === undefined) {
    return (
      <Page title={t('title')} width="document">
        <EmptyState icon="people" title={t('none.title')}>
          {t('none.what')}
        </EmptyState>
      </Page>
    );
  }
  return (
    <Page
      eyebrow={t('title')}
      title={
        <span className="group-heading">
          <GroupMark group={group} size="large" isNamed /> {names.group(group)}
        </span>
      }
      lead={t('lead')}
    >
      <PageWithPanel panel={<Comments group={group} />} panelLabel={t('comments.title')}>
        <Prepared group={group} />
      </PageWithPanel>
    </Page>
  );
}

/** The page of the group room. */
export function GroupPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <GroupRoom />
    </ConsultationProvider>
  );
}
