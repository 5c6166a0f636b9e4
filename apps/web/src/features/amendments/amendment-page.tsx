import type { Amendment } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { AmendmentStateBadge } from '../../shared/consultation/amendment-state-badge';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useConsultation, useConsultationInfo } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { paths } from '../../lib/paths';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Link } from '../../ui/actions/link';
import { Banner } from '../../ui/feedback/banner';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { AmendmentHistory } from './one/amendment-history';
import { AmendmentRelations } from './one/amendment-relations';
import { AmendmentSides } from './one/amendment-sides';
import { AmendmentWords } from './one/amendment-words';
import { NextActs } from './one/next-acts';
import { RewriteEditor } from './one/rewrite-editor';
import { TranslateEditor } from './one/translate-editor';
import { useAmendmentNews } from './use-amendment-news';
import './amendments.css';

function Content({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const { rationale } = amendment;
  return (
    <div className="amendments-one">
      <div className="amendments-main">
        {amendment.state === 'returned' ? (
          <Banner tone="warning" title={t('returned')}>
            {amendment.returnReason ?? t('erased')}
          </Banner>
        ) : null}
        <section className="amendments-part" aria-labelledby="amendment-words">
          <h2 id="amendment-words">{t('words')}</h2>
          <AmendmentWords amendment={amendment} />
        </section>
        <section className="amendments-part" aria-labelledby="amendment-rationale">
          <h2 id="amendment-rationale">{t('rationale')}</h2>
          <p className="amendments-rationale" dir="auto">
            {rationale === null ? <em>{t('erased')}</em> : rationale || <em>{t('noRationale')}</em>}
          </p>
        </section>
        <NextActs amendment={amendment} />
        <RewriteEditor amendment={amendment} />
        <TranslateEditor amendment={amendment} />
      </div>
      <div className="amendments-beside">
        <AmendmentSides amendment={amendment} />
        <AmendmentRelations amendment={amendment} />
        <AmendmentHistory amendment={amendment} />
      </div>
    </div>
  );
}

function Known({ amendment }: { amendment: Amendment }): ReactElement {
  const { t } = useTranslation('amendments');
  const state = useConsultation();
  const { id } = useConsultationInfo();
  const names = useNames();
  const provision = state.provisions.get(amendment.provision);
  const about = provision === undefined ? '' : names.provision(provision);
  const title = amendment.number === null ? t('oneNew') : t('one', { number: names.amendment(amendment) });
  usePageTitle(title);
  useAmendmentNews(amendment.id);
  return (
    <Page
      eyebrow={
        <>
          <Link appearance="quiet" href={paths.amendments(id)}>
            {t('back')}
          </Link>
          <AmendmentStateBadge state={amendment.state} />
        </>
      }
      title={title}
      lead={<Link href={paths.text(id, amendment.provision)}>{t('to', { provision: about })}</Link>}
    >
      <Content amendment={amendment} />
    </Page>
  );
}

/** One amendment inside an open consultation. */
export function OneAmendment({ id }: { id: string }): ReactElement {
  const { t } = useTranslation('amendments');
  const consultation = useConsultationInfo();
  const amendment = useConsultation().amendments.get(id);
  if (amendment !== undefined) return <Known amendment={amendment} />;
  return (
    <Page title={t('unknown.title')} width="document">
      <EmptyState
        icon="search"
        title={t('unknown.what')}
        actions={
          <Link appearance="button" href={paths.amendments(consultation.id)}>
            {t('back')}
          </Link>
        }
      >
        {t('unknown.next')}
      </EmptyState>
    </Page>
  );
}

/** `/consultations/$consultationId/amendments/$amendmentId` */
export function AmendmentPage(): ReactElement {
  const id = useRouteParam('amendmentId');
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <OneAmendment key={id} id={id} />
    </ConsultationProvider>
  );
}
