import type { FactType } from '@concord/procedure';
import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useConsultationInfo, useFacts } from '../../shared/consultation/use-consultation';
import { useRouteParam } from '../../lib/route-param';
import { usePerson } from '../../lib/session';
import { usePageTitle } from '../../lib/shell-info';
import { ViewState } from '../../shared/view-state';
import { Button } from '../../ui/actions/button';
import { Banner } from '../../ui/feedback/banner';
import { Page } from '../../ui/layout/page';
import { PageWithPanel } from '../../ui/layout/page-with-panel';
import { type Dossier, dossierView } from './api';
import { Downloads } from './downloads';
import { foldingTablesIn, partsOf, type Part } from './parts';
import { PieceView } from './piece-view';
import './dossier.css';

function Contents({ parts }: { parts: readonly Part[] }): ReactElement {
  const { t } = useTranslation('dossier');
  return (
    <nav aria-label={t('contents')}>
      <ol className="dossier-contents">
        {parts.map(({ anchor, title }) => (
          <li key={anchor}>
            <a className="ui-link" href={`#${anchor}`}>
              {title}
            </a>
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Reading({ dossier }: { dossier: Dossier }): ReactElement {
  const { t } = useTranslation('dossier');
  const { id } = useConsultationInfo();
  const { opening, parts, lists } = useMemo(
    () => ({ ...partsOf(dossier.pieces), lists: foldingTablesIn(dossier.pieces) }),
    [dossier],
  );
  return (
    <PageWithPanel
      aside={<Contents parts={parts} />}
      asideLabel={t('contents')}
      panel={<Downloads consultation={id} language={dossier.lang} size={dossier.size} />}
      panelLabel={t('download.title')}
    >
      <div className="dossier-column">
        {opening.map((piece, index) => (
          <PieceView key={index} piece={piece} foldedAt={lists.get(piece)} />
        ))}
        {parts.map(({ anchor, title, pieces }) => (
          <section key={anchor} id={anchor} aria-labelledby={`${anchor}-title`} className="dossier-part" tabIndex={-1}>
            <h2 id={`${anchor}-title`}>{title}</h2>
            {pieces.map((piece, index) => (
              <PieceView key={index} piece={piece} foldedAt={lists.get(piece)} />
            ))}
          </section>
        ))}
      </div>
    </PageWithPanel>
  );
}

/** What a group keeps for itself, and the record's own bookkeeping. */
const notInDossier: ReadonlySet<FactType> = new Set([
  ...(['comment.shared', 'amendment.prepared', 'amendment.takenUp'] as const),
  ...(['logs.anchored', 'log.anchored'] as const),
]);

/** Tells that the record has gone on since; the reader says when the page may change under their eyes. */
function useNews(refetch: () => Promise<unknown>) {
  const [isOld, setOld] = useState(false);
  useFacts((facts) => {
    if (facts.some(({ type }) => !notInDossier.has(type))) setOld(true);
  });
  const readAnew = (): void => {
    void refetch().then(() => setOld(false));
  };
  return { isOld, readAnew };
}

/** The dossier inside an open consultation. */
export function DossierOfConsultation(): ReactElement {
  const { t, i18n } = useTranslation('dossier');
  const { id } = useConsultationInfo();
  const person = usePerson();
  const query = useQuery(dossierView(id, person?.accountId ?? null, i18n.language));
  const { isOld, readAnew } = useNews(() => query.refetch());
  usePageTitle(t('title'));
  return (
    <Page eyebrow={t('title')} title={query.data?.title ?? t('title')} lead={query.data?.subtitle ?? t('lead')}>
      {isOld ? (
        <Banner
          tone="info"
          actions={
            <Button size="small" isBusy={query.isFetching} onPress={readAnew}>
              {t('readAnew')}
            </Button>
          }
        >
          {t('old')}
        </Banner>
      ) : null}
      <ViewState query={query}>{(dossier) => <Reading dossier={dossier} />}</ViewState>
    </Page>
  );
}

/** `/consultations/$consultationId/dossier` */
export function DossierPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <DossierOfConsultation />
    </ConsultationProvider>
  );
}
