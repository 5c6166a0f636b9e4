import { createContext, useCallback, useContext, useEffect, useState } from 'react';
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
  /** Call with what was sent once the server has acknowledged it; back to `initial` unless more was typed. */
  acknowledge: (sent: T) => void;
  discard: () => void;
}

interface State<T> {
  key: string;
  value: T;
  restoredFrom: string | null;
  isKept: boolean;
}

function same(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
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
    return { key, value: kept?.value ?? initial, restoredFrom: kept?.savedAt ?? null, isKept: true };
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
  const reset = useCallback(() => setState({ key, value: initial, restoredFrom: null, isKept: true }), [key, initial]);
  const acknowledge = useCallback(
    (sent: T): void => {
      drafts.acknowledge(key, sent);
      setState((before) =>
        same(before.value, sent) ? { key, value: initial, restoredFrom: null, isKept: true } : before,
      );
    },
    [drafts, key, initial],
  );
  const discard = useCallback((): void => {
    drafts.discard(key);
    reset();
  }, [drafts, key, reset]);

  useLeavingWarning(!current.isKept);
  return {
    value: current.value,
    setValue,
    restoredFrom: current.restoredFrom,
    isKept: current.isKept,
    acknowledge,
    discard,
  };
}
