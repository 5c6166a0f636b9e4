import { useEffect } from 'react';
import { createStore } from './store';

export type Area = 'group' | 'secretariat';

/** What a page tells the frame around it. */
export interface ShellInfo {
  consultationId: string;
  /** Title of the consultation, in the reader's language. */
  title: string;
  /** “Delegate, Government (…)”; null for one who only observes. */
  capacity: string | null;
  /** Parts of the navigation that not everybody has. */
  areas: readonly Area[];
}

export const shellInfo = createStore<ShellInfo | null>(null);

/** Shows the consultation and the reader's capacity in the header, and opens the parts of the navigation they may use. */
export function useShellInfo({ consultationId, title, capacity, areas }: ShellInfo): void {
  const all = areas.join(' ');
  useEffect(() => {
    const open = all.split(' ').filter((area): area is Area => area === 'group' || area === 'secretariat');
    shellInfo.set({ consultationId, title, capacity, areas: open });
  }, [consultationId, title, capacity, all]);
}

/** Title of the window: the page's own first, so that tabs can be told apart. */
export function usePageTitle(title: string): void {
  useEffect(() => {
    document.title = `${title} · Concord`;
  }, [title]);
}
