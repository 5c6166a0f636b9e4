import type { ComponentType } from 'react';
import type { IconName } from '../ui/marks/icon';
import type { Area } from '../lib/shell-info';

/** Words of the navigation, as keys under `nav` in `locales/<language>/common.json`. */
export type NavKey = 'text' | 'reference' | 'amendments' | 'sitting' | 'record' | 'dossier' | 'secretariat' | 'group';

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
    path: '/invitation',
    frame: 'bare',
    load: () => import('../features/session/invitation-page').then((m) => m.InvitationPage),
  },
  {
    path: '/installation',
    load: () => import('../features/installation/installation-page').then((m) => m.InstallationPage),
  },
  {
    path: '/consultations/$consultationId/text',
    load: () => import('../features/text/text-page').then((m) => m.TextPage),
    nav: { key: 'text', icon: 'document' },
  },
  {
    path: '/consultations/$consultationId/reference',
    load: () => import('../features/reference/reference-page').then((m) => m.ReferencePage),
    nav: { key: 'reference', icon: 'scroll' },
  },
  {
    path: '/consultations/$consultationId/group',
    load: () => import('../features/group/group-page').then((m) => m.GroupPage),
    nav: { key: 'group', icon: 'people', area: 'group' },
  },
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
  {
    path: '/consultations/$consultationId/record',
    load: () => import('../features/records/record-page').then((m) => m.RecordPage),
    nav: { key: 'record', icon: 'scroll' },
  },
  {
    path: '/consultations/$consultationId/dossier',
    load: () => import('../features/dossier/dossier-page').then((m) => m.DossierPage),
    nav: { key: 'dossier', icon: 'document' },
  },
  {
    path: '/consultations/$consultationId/secretariat',
    load: () => import('../features/secretariat/secretariat-page').then((m) => m.SecretariatPage),
    nav: { key: 'secretariat', icon: 'menu', area: 'secretariat' },
  },
];
