import { useState } from 'react';

export interface HeldBack {
  /** Those that are on screen, by id. */
  readonly shown: ReadonlySet<string>;
  /** How many came since, and wait for the reader. */
  readonly arrived: number;
  readonly show: () => void;
}

/**
 * Keeps what came since the reader looked off the list until they ask for it, so that nothing moves under their eyes. `view` says
 * what they look at: another view shows all there is.
 */
export function useHeldBack(ids: readonly string[], view: string): HeldBack {
  const [kept, setKept] = useState({ view, shown: new Set(ids) });
  // An empty list has nothing that could be moved.
  const isNew = kept.view !== view || (kept.shown.size === 0 && ids.length > 0);
  const current = isNew ? { view, shown: new Set(ids) } : kept;
  if (isNew) setKept(current);
  const arrived = ids.filter((id) => !current.shown.has(id)).length;
  return { shown: current.shown, arrived, show: () => setKept({ view, shown: new Set(ids) }) };
}
