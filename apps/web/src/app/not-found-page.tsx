import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../lib/paths';
import { usePageTitle } from '../lib/shell-info';
import { Link } from '../ui/actions/link';
import { EmptyState } from '../ui/feedback/empty-state';
import { Page } from '../ui/layout/page';

/** An address without a page. “Not found” and “not allowed” look alike on purpose. */
export function NotFoundPage(): ReactElement {
  const { t } = useTranslation('common');
  usePageTitle(t('notFound.title'));
  return (
    <Page title={t('notFound.title')} width="document">
      <EmptyState
        icon="search"
        title={t('notFound.what')}
        actions={
          <Link appearance="button" href={paths.today()}>
            {t('notFound.home')}
          </Link>
        }
      >
        {t('notFound.next')}
      </EmptyState>
    </Page>
  );
}
