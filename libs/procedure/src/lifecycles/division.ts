import type { Lifecycle } from './lifecycle';

export type DivisionState = 'announced' | 'open' | 'closed' | 'annulled';

/** A division: announced with question, method, majority and quorum, then opened; a declared result is never edited (section 3). */
export const divisionLifecycle: Lifecycle<DivisionState> = {
  announced: ['open', 'annulled'],
  open: ['closed', 'annulled'],
  closed: [],
  annulled: [],
};
