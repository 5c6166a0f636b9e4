import { sittingPolicy } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useCapacity } from '../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../shared/consultation/use-consultation';
import { paths } from '../../lib/paths';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { ParticipationTable } from './participation/participation-table';
import { Queue } from './queue/queue';
import { Rounds } from './rounds/rounds';
import { Sittings } from './sittings/sittings';
import { useQueueNews } from './use-queue-news';
import './secretariat.css';

function Refused({ why }: { why: string }): ReactElement {
  const { t } = useTranslation('secretariat');
  const { id } = useConsultationInfo();
  return (
    <Page title={t('title')} width="document">
      <EmptyState
        icon="lock"
        title={t('refused.title')}
        actions={
          <>
            <Link appearance="primary" href={paths.text(id)}>
              {t('refused.text')}
            </Link>
            <Link appearance="button" href={paths.today()}>
              {t('refused.today')}
            </Link>
          </>
        }
      >
        {why}
      </EmptyState>
    </Page>
  );
}

function Desk(): ReactElement {
  const { t } = useTranslation('secretariat');
  useQueueNews();
  return (
    <Page title={t('title')} lead={t('lead')}>
      <div className="secretariat-desk">
        <div className="secretariat-column">
          <Queue />
        </div>
        <div className="secretariat-column">
          <Rounds />
          <Sittings />
          <ParticipationTable />
        </div>
      </div>
    </Page>
  );
}

/** The secretariat's desk inside an open consultation; a plain refusal for everybody else. */
export function SecretariatDesk(): ReactElement {
  const { t } = useTranslation('secretariat');
  // Who schedules is the secretariat: the same rule opens the desk.
  const { refusal } = useCapacity(sittingPolicy.maySchedule);
  usePageTitle(t('title'));
  return refusal === null ? <Desk /> : <Refused why={refusal} />;
}

/** `/consultations/$consultationId/secretariat` */
export function SecretariatPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <SecretariatDesk />
    </ConsultationProvider>
  );
}
