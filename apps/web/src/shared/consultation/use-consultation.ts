import type { LogHead } from '@concord/contracts';
import type { Consultation, RecordedFact, State } from '@concord/procedure';
import { createContext, useContext, useEffect, useMemo, useRef, useSyncExternalStore } from 'react';
import type { Acts } from './acts';
import { live, type ConnectionState } from '../../lib/socket';
import { type Store, useStore } from '../../lib/store';
import type { Me, OpenConsultation, OpenedView } from './open-consultation';

export interface ConsultationContextValue {
  open: OpenConsultation;
  acts: Acts;
  figures: Store<ReadonlyMap<string, unknown>>;
}

export const ConsultationContext = createContext<ConsultationContextValue | null>(null);

export function useConsultationContext(): ConsultationContextValue {
  const value = useContext(ConsultationContext);
  if (value === null) throw new Error('There is no ConsultationProvider above this component');
  return value;
}

/** Reads one value of the opened view; the same object again while `same` says that a new one is no different. */
function reader<T>(
  view: OpenConsultation['view'],
  select: (view: OpenedView) => T,
  same: (one: T, other: T) => boolean,
): () => T {
  let last: { view: OpenedView; value: T } | null = null;
  return () => {
    const now = view.get();
    if (now.status !== 'open') throw new Error('The consultation is not open yet');
    if (last?.view === now) return last.value;
    const value = select(now);
    last = { view: now, value: last !== null && same(last.value, value) ? last.value : value };
    return last.value;
  };
}

function useOpened<T>(select: (view: OpenedView) => T, same: (one: T, other: T) => boolean): T {
  const { view } = useConsultationContext().open;
  const get = useMemo(() => reader(view, select, same), [view, select, same]);
  return useSyncExternalStore(view.subscribe, get);
}

const stateOf = (view: OpenedView): State => view.state;
const meOf = (view: OpenedView): Me | null => view.me;
const headsOf = (view: OpenedView): readonly LogHead[] => view.heads;
const consultationOf = (state: State): Consultation => {
  if (state.consultation === null) throw new Error('The view has no consultation');
  return state.consultation;
};

/** All that the reader may read; drawn again at every fact. Prefer `useConsultationState` in what is drawn often. */
export function useConsultation(): State {
  return useOpened(stateOf, Object.is);
}

/** A part of the state; drawn again only when that part changes. `select` must be stable: a function outside the component. */
export function useConsultationState<T>(
  select: (state: State) => T,
  same: (one: T, other: T) => boolean = Object.is,
): T {
  const selectInView = useMemo(() => (view: OpenedView) => select(view.state), [select]);
  return useOpened(selectInView, same);
}

/** The consultation itself: title, state, body and rule set. */
export function useConsultationInfo(): Consultation {
  return useConsultationState(consultationOf);
}

/** The reader in this consultation and their capacities; null for one who only observes. */
export function useMe(): Me | null {
  return useOpened(meOf, Object.is);
}

/** The logs that the reader may read, as they were when the view was read. */
export function useHeads(): readonly LogHead[] {
  return useOpened(headsOf, Object.is);
}

/** The last value of a derived figure such as a turnout; undefined before the first. Parse it with its contract. */
export function useFigure(log: string, name: string): unknown {
  return useStore(useConsultationContext().figures).get(`${log} ${name}`);
}

/** Whether the page is live. */
export function useConnection(): ConnectionState {
  return useStore(live.state);
}

/** Calls `listener` with facts as they arrive, after the state has them: for saying aloud what is new. */
export function useFacts(listener: (facts: readonly RecordedFact[]) => void): void {
  const { onFacts } = useConsultationContext().open;
  const latest = useRef(listener);
  useEffect(() => {
    latest.current = listener;
  });
  useEffect(() => onFacts((facts) => latest.current(facts)), [onFacts]);
}
