import { type ReactElement, type ReactNode, useEffect, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../../lib/api';
import { newCommandId } from '../../lib/command-id';
import { FailureState } from '../failure-state';
import { usePerson } from '../../lib/session';
import { useShellInfo } from '../../lib/shell-info';
import { live } from '../../lib/socket';
import { createStore, useStore } from '../../lib/store';
import { Button } from '../../ui/actions/button';
import { Banner } from '../../ui/feedback/banner';
import { Skeleton } from '../../ui/feedback/skeleton';
import { createActs } from './acts';
import { openConsultation } from './open-consultation';
import { ConsultationContext, type ConsultationContextValue, useConsultationInfo, useMe } from './use-consultation';
import { useNames } from './use-names';

interface Kept extends ConsultationContextValue {
  /** Counts a page that shows it; the first one starts it. Returns the way to leave. */
  retain: () => () => void;
}

/** How long one stays open after its last page was left: the next page of it is there at once, and nothing was missed. */
const keepFor = 30_000;
const kept = new Map<string, Kept>();

/** The shell stops the live connection when its person leaves: nothing of theirs is kept, or asked for in the next one's name. */
const isSignedOut = (): boolean => live.state.get() === 'stopped';

const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));

function makeKept(key: string, id: string): Kept {
  const open = openConsultation(id);
  const figures = createStore<ReadonlyMap<string, unknown>>(new Map());
  const acts = createActs({ post: (path, body, parse) => http.post(path, body, parse), newId: newCommandId, wait });
  let users = 0;
  let ends: (() => void)[] = [];
  const begin = (): void => {
    ends = [
      open.start(),
      live.onFigure(({ log, name, value }) => figures.set(new Map(figures.get()).set(`${log} ${name}`, value))),
      live.state.subscribe(() => isSignedOut() && end()),
    ];
  };
  function end(): void {
    if (users > 0 || ends.length === 0) return;
    for (const stop of ends) stop();
    ends = [];
    kept.delete(key);
  }
  const retain = (): (() => void) => {
    users += 1;
    if (ends.length === 0) begin();
    return () => {
      users -= 1;
      setTimeout(end, isSignedOut() ? 0 : keepFor);
    };
  };
  return { open, acts, figures, retain };
}

function keptOf(key: string, id: string): Kept {
  const value = kept.get(key) ?? makeKept(key, id);
  kept.set(key, value);
  return value;
}

function useKept(id: string): ConsultationContextValue {
  // Another person at this browser never sees what the one before could read.
  const key = `${usePerson()?.accountId ?? ''} ${id}`;
  const value = useMemo(() => keptOf(key, id), [key, id]);
  useEffect(() => value.retain(), [value]);
  return value;
}

/** What the frame around the page shows of it. */
function Frame({ children }: { children: ReactNode }): ReactElement {
  const consultation = useConsultationInfo();
  const me = useMe();
  const names = useNames();
  const capacity = me === null || me.capacities.length === 0 ? null : me.capacities.map(names.capacity).join(' · ');
  const hasGroup = me?.capacities.some(({ group }) => group !== null) ?? false;
  const isOffice = me?.capacities.some(({ kind }) => kind === 'secretariat') ?? false;
  const areas = [...(hasGroup ? (['group'] as const) : []), ...(isOffice ? (['secretariat'] as const) : [])];
  useShellInfo({ consultationId: consultation.id, title: names.localised(consultation.title), capacity, areas });
  return <>{children}</>;
}

function Opened({ value, children }: { value: ConsultationContextValue; children: ReactNode }): ReactElement {
  const { t } = useTranslation('consultation');
  const view = useStore(value.open.view);
  if (view.status === 'loading') {
    return (
      <div className="ui-page">
        <Skeleton count={8} />
      </div>
    );
  }
  if (view.status === 'failed') {
    return (
      <div className="ui-page">
        <FailureState failure={view.failure} onRetry={value.open.reload} />
      </div>
    );
  }
  return (
    <ConsultationContext value={value}>
      {view.isOutdated ? (
        <Banner
          tone="warning"
          title={t('outdated.title')}
          isUrgent
          actions={<Button onPress={() => window.location.reload()}>{t('outdated.reload')}</Button>}
        >
          {t('outdated.detail')}
        </Banner>
      ) : null}
      <Frame>{children}</Frame>
    </ConsultationContext>
  );
}

/** Opens a consultation for the pages in it: shows that it is loading, or why not, and then its content, live. */
export function ConsultationProvider({ id, children }: { id: string; children: ReactNode }): ReactElement {
  const value = useKept(id);
  return <Opened value={value}>{children}</Opened>;
}
