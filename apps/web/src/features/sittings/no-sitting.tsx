import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { ScheduleSitting } from './controls/schedule-sitting';

/** Before the first sitting is scheduled. */
export function NoSitting({ title }: { title: string }): ReactElement {
  const { t } = useTranslation('sittings');
  const { id } = useConsultationInfo();
  return (
    <Page title={title}>
      <EmptyState
        title={t('none.title')}
        icon="people"
        actions={
          <Link appearance="button" href={paths.text(id)}>
            {t('none.text')}
          </Link>
        }
      >
        {t('none.next')}
      </EmptyState>
      <ScheduleSitting />
    </Page>
  );
}
