import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Page } from '../../ui/layout/page';
import { AmendmentList } from './list/amendment-list';
import { useAmendmentNews } from './use-amendment-news';
import './amendments.css';

/** The list inside an open consultation. */
export function Amendments(): ReactElement {
  const { t } = useTranslation('amendments');
  usePageTitle(t('title'));
  useAmendmentNews();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <AmendmentList />
    </Page>
  );
}

/** `/consultations/$consultationId/amendments` */
export function AmendmentsPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <Amendments />
    </ConsultationProvider>
  );
}
