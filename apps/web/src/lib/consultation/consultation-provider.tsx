import { type ReactElement, type ReactNode, useEffect, useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../api';
import { newCommandId } from '../command-id';
import { FailureState } from '../failure-state';
import { usePerson } from '../session';
import { useShellInfo } from '../shell-info';
import { live } from '../socket';
import { createStore, useStore } from '../store';
import { Button } from '../../ui/actions/button';
import { Banner } from '../../ui/feedback/banner';
import { Skeleton } from '../../ui/feedback/skeleton';
import { createActs } from './acts';
import { openConsultation, type OpenConsultation } from './open-consultation';
import { ConsultationContext, type ConsultationContextValue, useConsultationInfo, useMe } from './use-consultation';
import { useNames } from './use-names';

interface Kept extends ConsultationContextValue {
  users: number;
  stop: () => void;
}

/** How long one stays open after its last page was left: the next page of it is there at once, and nothing was missed. */
const keepFor = 30_000;
const kept = new Map<string, Kept>();

function keep(key: string, open: OpenConsultation): Kept {
  const figures = createStore<ReadonlyMap<string, unknown>>(new Map());
  const ends = [
    open.start(),
    live.onFigure(({ log, name, value }) => figures.set(new Map(figures.get()).set(`${log} ${name}`, value))),
  ];
  const wait = (milliseconds: number) => new Promise<void>((resolve) => setTimeout(resolve, milliseconds));
  const acts = createActs({ post: (path, body, parse) => http.post(path, body, parse), newId: newCommandId, wait });
  const stop = (): void => {
    for (const end of ends) end();
    kept.delete(key);
  };
  const value: Kept = { open, acts, figures, users: 0, stop };
  kept.set(key, value);
  return value;
}

function useKept(id: string): ConsultationContextValue | null {
  // Another person at this browser never sees what the one before could read.
  const key = `${usePerson()?.accountId ?? ''} ${id}`;
  const [held, setHeld] = useState<{ key: string; value: Kept } | null>(null);
  useEffect(() => {
    const value = kept.get(key) ?? keep(key, openConsultation(id));
    value.users += 1;
    setHeld({ key, value });
    return () => {
      value.users -= 1;
      setTimeout(() => {
        if (value.users === 0) value.stop();
      }, keepFor);
    };
  }, [key, id]);
  return held?.key === key ? held.value : null;
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
  const empty = useMemo(
    () => (
      <div className="ui-page">
        <Skeleton count={8} />
      </div>
    ),
    [],
  );
  return value === null ? empty : <Opened value={value}>{children}</Opened>;
}
