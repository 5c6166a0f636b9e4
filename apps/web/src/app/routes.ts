import type { ComponentType } from 'react';
import type { IconName } from '../ui/marks/icon';
import type { Area } from '../lib/shell-info';

/** Words of the navigation, as keys under `nav` in `locales/<language>/common.json`. */
export type NavKey = 'text' | 'reference' | 'amendments' | 'sitting' | 'record' | 'secretariat' | 'group';

export interface PageRoute {
  path: string;
  /** The page in a chunk of its own. */
  load: () => Promise<ComponentType>;
  /** `shell` (signed in, with header and navigation) unless it is `bare`. */
  frame?: 'bare';
  /** A place in the navigation of a consultation; with `area`, only for those who have it. */
  nav?: { key: NavKey; icon: IconName; area?: Area };
}

/** Every page of the application, one line each. */
export const pages: readonly PageRoute[] = [
  { path: '/sign-in', frame: 'bare', load: () => import('../features/session/sign-in-page').then((m) => m.SignInPage) },
  {
    path: '/consultations/$consultationId/amendments',
    load: () => import('../features/amendments/amendments-page').then((m) => m.AmendmentsPage),
    nav: { key: 'amendments', icon: 'pencil' },
  },
  {
    path: '/consultations/$consultationId/amendments/$amendmentId',
    load: () => import('../features/amendments/amendment-page').then((m) => m.AmendmentPage),
  },
  { path: '/', load: () => import('../features/today/today-page').then((m) => m.TodayPage) },
  {
    path: '/consultations/$consultationId/sitting',
    load: () => import('./sitting-route').then((m) => m.SittingRoute),
    nav: { key: 'sitting', icon: 'people' },
  },
  {
    path: '/consultations/$consultationId/divisions/$divisionId',
    load: () => import('../features/divisions/division-page').then((m) => m.DivisionPage),
  },
];
