import { termsIn } from '@concord/contracts';
import type { Document, State } from '@concord/procedure';
import { type ReactElement, useEffect, useMemo, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { provisionNumbers } from '../../shared/consultation/names';
import { documentOf } from '../../shared/consultation/text/wording';
import { useConsultationInfo, useConsultationState } from '../../shared/consultation/use-consultation';
import { useInterfaceLanguage, useNames } from '../../shared/consultation/use-names';
import { useRouteParam } from '../../lib/route-param';
import { usePageTitle } from '../../lib/shell-info';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Page } from '../../ui/layout/page';
import { PageWithPanel } from '../../ui/layout/page-with-panel';
import { Dialog } from '../../ui/overlays/dialog';
import { ProvisionPanel } from './panel/provision-panel';
import { LanguageChoice } from './reading/language-choice';
import { Outline } from './reading/outline';
import { ProvisionView } from './reading/provision-view';
import { TextContext, useText } from './reading/text-context';
import { useProvisionInView } from './reading/use-provision-in-view';
import { Standing } from './standing';
import { useAnnouncements } from './use-announcements';
import { useReading } from './use-reading';
import './text.css';

const provisionsOf = (state: State): State['provisions'] => state.provisions;
const draftOf = (state: State): Document | null => documentOf(state, 'draft');

/** Brings a provision into view and the focus to it. */
function goTo(id: string): void {
  const element = document.getElementById(id);
  element?.scrollIntoView({ block: 'start' });
  element?.focus({ preventScroll: true });
}

/** Where there is no room for the panel beside the text, it opens over it. */
function isNarrow(): boolean {
  return typeof window.matchMedia === 'function' && window.matchMedia('(max-width: 56rem)').matches;
}

/** The provisions one under the other. */
function Column({ document, onOpenPanel }: { document: Document; onOpenPanel: (id: string) => void }): ReactElement {
  const provisions = useConsultationState(provisionsOf);
  const { ordered, setCurrent } = useText();
  const column = useRef<HTMLDivElement>(null);
  const numbers = useMemo(() => provisionNumbers({ provisions }, document.id), [provisions, document.id]);
  const ids = useMemo(() => ordered.map(({ provision }) => provision.id), [ordered]);
  useProvisionInView(ids, column, setCurrent);
  return (
    <div ref={column} className="text-column">
      {ordered.map(({ provision, depth }) => (
        <ProvisionView
          key={provision.id}
          provision={provision}
          depth={depth}
          number={numbers.get(provision.id)}
          onOpenPanel={onOpenPanel}
        />
      ))}
    </div>
  );
}

/** Outline, text and what belongs to the provision in view. */
function Reading({ document }: { document: Document }): ReactElement {
  const { t } = useTranslation('text');
  const names = useNames();
  const provisions = useConsultationState(provisionsOf);
  const { current, setCurrent } = useText();
  const [isPanelOpen, setPanelOpen] = useState(false);
  const inView = current === null ? undefined : provisions.get(current);
  const go = (id: string): void => {
    setCurrent(id);
    goTo(id);
  };
  const openPanel = (id: string): void => {
    setCurrent(id);
    setPanelOpen(isNarrow());
  };
  return (
    <>
      <PageWithPanel
        aside={<Outline onGo={go} />}
        asideLabel={t('outline.label')}
        panel={inView === undefined ? null : <ProvisionPanel key={inView.id} provision={inView} />}
        panelLabel={t('panel.label')}
      >
        <Column document={document} onOpenPanel={openPanel} />
      </PageWithPanel>
      {isPanelOpen && inView !== undefined ? (
        <Dialog isOpen onClose={() => setPanelOpen(false)} title={names.provision(inView)} size="large">
          <ProvisionPanel provision={inView} />
        </Dialog>
      ) : null}
    </>
  );
}

function Draft({ document }: { document: Document }): ReactElement {
  const names = useNames();
  const { state } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const reading = useReading(document);
  const { language, second, setLanguage, setSecond } = reading;
  useAnnouncements();
  usePageTitle(names.localised(document.title));
  useEffect(() => {
    const id = decodeURIComponent(window.location.hash.slice(1));
    if (id !== '') goTo(id);
  }, []);
  return (
    <TextContext value={reading}>
      <Page
        eyebrow={termsIn(reader).consultationState[state]}
        title={names.localised(document.title)}
        lead={document.notes?.[reader]}
        actions={<LanguageChoice language={language} second={second} onLanguage={setLanguage} onSecond={setSecond} />}
      >
        <Standing />
        <Reading document={document} />
      </Page>
    </TextContext>
  );
}

/** The text under discussion, or that there is none yet. */
export function TextRoom(): ReactElement {
  // The words of what opens only later too: fetched then, they would take the page away and bring it back at its beginning.
  const { t } = useTranslation(['text', 'business']);
  const document = useConsultationState(draftOf);
  if (document !== null) return <Draft document={document} />;
  return (
    <Page title={t('title')} width="document">
      <EmptyState title={t('none.title')}>{t('none.what')}</EmptyState>
    </Page>
  );
}

/** The page of the text. */
export function TextPage(): ReactElement {
  return (
    <ConsultationProvider id={useRouteParam('consultationId')}>
      <TextRoom />
    </ConsultationProvider>
  );
}
