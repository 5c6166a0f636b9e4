import type { State } from '@concord/procedure';
import { type ReactElement, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useConsultationState } from '../../shared/consultation/use-consultation';
import { useNames } from '../../shared/consultation/use-names';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { Figures } from '../../ui/data/figures';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { PageWithPanel } from '../../ui/layout/page-with-panel';
import { ImportReview } from './import-review';
import { ReferenceBlock } from './reference-block';
import { referenceView, type ReferenceView } from './reference-view';
import { Register } from './register';
import './reference.css';

type Parts = Pick<State, 'documents' | 'provisions' | 'instruments'>;
const partsOf = (state: Parts): Parts => state;
const sameParts = (one: Parts, other: Parts): boolean =>
  one.documents === other.documents && one.provisions === other.provisions && one.instruments === other.instruments;

function useHashFocus(): void {
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    const element = id === '' ? null : document.getElementById(id);
    element?.scrollIntoView({ block: 'start' });
    element?.focus({ preventScroll: true });
  }, []);
}

function Reference({ view }: { view: ReferenceView }): ReactElement {
  const { t } = useTranslation('reference');
  const names = useNames();
  const { document, ordered, counts, stems, register } = view;
  useHashFocus();
  usePageTitle(t('title'));
  const figures = (['conclusions', 'items', 'areas', 'joined', 'instruments'] as const).map((name) => ({
    label: t(`counts.${name}`),
    value: counts[name],
  }));
  return (
    <Page eyebrow={t('title')} title={names.localised(document.title)} lead={t('lead')}>
      <section aria-label={t('counts.title')} className="reference-counts">
        <Figures items={figures} />
        {document.sourceHash === null ? null : (
          <p className="reference-hint">
            {t('hash')} <code className="reference-hash">{document.sourceHash}</code>
          </p>
        )}
        {document.review === null ? null : <ImportReview review={document.review} />}
      </section>
      <PageWithPanel panel={<Register register={register} />} panelLabel={t('register.title')}>
        <div className="reference-column">
          {ordered.map(({ provision, depth }) => (
            <ReferenceBlock
              key={provision.id}
              provision={provision}
              depth={depth}
              stemming={stems.get(provision.id) ?? []}
            />
          ))}
        </div>
      </PageWithPanel>
    </Page>
  );
}

/** The imported text, or that there is none yet. */
export function ReferenceRoom(): ReactElement {
  const { t } = useTranslation('reference');
  const parts = useConsultationState(partsOf, sameParts);
  const view = useMemo(() => referenceView(parts), [parts]);
  if (view !== null) return <Reference view={view} />;
  return (
    <Page title={t('title')} width="document">
      <EmptyState title={t('none.title')}>{t('none.what')}</EmptyState>
    </Page>
  );
}

/** The page of the reference document. */
export function ReferencePage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <ReferenceRoom />
    </ConsultationProvider>
  );
}
