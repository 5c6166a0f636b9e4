import { type ReactElement, useSyncExternalStore } from 'react';

export type Politeness = 'polite' | 'assertive';
type Spoken = Readonly<Record<Politeness, string>>;

let spoken: Spoken = { polite: '', assertive: '' };
const listeners = new Set<() => void>();
const timers: Partial<Record<Politeness, ReturnType<typeof setTimeout>>> = {};

function say(politeness: Politeness, text: string): void {
  spoken = { ...spoken, [politeness]: text };
  for (const listener of listeners) listener();
}

/** Says something to screen readers without showing it. `assertive` only for what cannot wait. */
export function announce(text: string, politeness: Politeness = 'polite'): void {
  clearTimeout(timers[politeness]);
  // Emptied first, or the same words twice would be said once.
  say(politeness, '');
  timers[politeness] = setTimeout(() => say(politeness, text), 50);
}

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The two live regions that `announce()` speaks through; once, at the root. */
export function Announcer(): ReactElement {
  const { polite, assertive } = useSyncExternalStore(subscribe, () => spoken);
  return (
    <>
      <div className="ui-hidden" aria-live="polite" aria-atomic="true">
        {polite}
      </div>
      <div className="ui-hidden" aria-live="assertive" aria-atomic="true">
        {assertive}
      </div>
    </>
  );
}
