import { createContext, type Dispatch, type SetStateAction, useCallback, useContext, useEffect, useState } from 'react';
import { createDrafts, type Drafts } from './drafts';

/** Drafts of the person signed in; the shell provides them. */
export const DraftsContext = createContext<Drafts | null>(null);

export interface DraftHandle<T> {
  value: T;
  setValue: (value: T) => void;
  /** RFC 3339 of what was found at the start; null if nothing was. Say “restored” where it is not null. */
  restoredFrom: string | null;
  /** False if the browser does not keep it: the page must say so. */
  isKept: boolean;
  /** Whether the same draft is being written in another tab of this browser too, and this one follows it. */
  isShared: boolean;
  /** Call with what was sent once the server has acknowledged it; back to `initial` unless more was typed. */
  acknowledge: (sent: T) => void;
  discard: () => void;
}

interface State<T> {
  key: string;
  value: T;
  restoredFrom: string | null;
  isKept: boolean;
  isShared: boolean;
}

function unwritten<T>(key: string, initial: T): State<T> {
  return { key, value: initial, restoredFrom: null, isKept: true, isShared: false };
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

/** A draft is one, in however many tabs it is open: what another tab writes or sends is taken up here at once. */
function useOtherTabs<T>(drafts: Drafts, key: string, initial: T, setState: Dispatch<SetStateAction<State<T>>>): void {
  useEffect(
    () =>
      drafts.watch(key, (draft) => {
        const value = draft === null ? initial : (draft.value as T);
        setState((before) => {
          // What is not kept is on this screen alone: what the storage lacks must not take it away.
          if (before.key !== key || !before.isKept || same(before.value, value)) return before;
          return { ...before, value, restoredFrom: null, isShared: true };
        });
      }),
    [drafts, key, initial, setState],
  );
}

/** What the browser does not keep would be lost with the page: it asks before it leaves. */
function useLeavingWarning(isNeeded: boolean): void {
  useEffect(() => {
    if (!isNeeded) return;
    const warn = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', warn);
    return () => window.removeEventListener('beforeunload', warn);
  }, [isNeeded]);
}

/** A value being typed that survives reload, crash and a lost connection. `key` names its place: `comment:<provision>`. */
export function useDraft<T>(key: string, initial: T): DraftHandle<T> {
  const provided = useContext(DraftsContext);
  const [own] = useState(() => createDrafts(window.localStorage, 'nobody'));
  const drafts = provided ?? own;
  const start = useCallback((): State<T> => {
    const kept = drafts.read<T>(key);
    return { ...unwritten(key, initial), value: kept?.value ?? initial, restoredFrom: kept?.savedAt ?? null };
  }, [drafts, key, initial]);
  const [state, setState] = useState(start);
  // Another key is another draft: taken up in the same render, so that no keystroke lands in the wrong one.
  const current = state.key === key ? state : start();
  if (current !== state) setState(current);

  const setValue = useCallback(
    (value: T): void => {
      const isKept = drafts.write(key, value);
      setState((before) => ({ ...before, key, value, isKept }));
    },
    [drafts, key],
  );
  const reset = useCallback(() => setState(unwritten(key, initial)), [key, initial]);
  const acknowledge = useCallback(
    (sent: T): void => {
      drafts.acknowledge(key, sent);
      setState((before) => (same(before.value, sent) ? unwritten(key, initial) : before));
    },
    [drafts, key, initial],
  );
  const discard = useCallback((): void => {
    drafts.discard(key);
    reset();
  }, [drafts, key, reset]);

  useOtherTabs(drafts, key, initial, setState);
  useLeavingWarning(!current.isKept);
  return {
    value: current.value,
    setValue,
    restoredFrom: current.restoredFrom,
    isKept: current.isKept,
    isShared: current.isShared,
    acknowledge,
    discard,
  };
}
