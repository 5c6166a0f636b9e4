import type { Lifecycle } from './lifecycle';

export type RoundState = 'planned' | 'open' | 'closed' | 'compiled' | 'cancelled';

/** A round of comments. An extension keeps the state and moves the deadline; a closed round reopens only with a reason (section 6). */
export const roundLifecycle: Lifecycle<RoundState> = {
  planned: ['open', 'cancelled'],
  open: ['closed'],
  closed: ['open', 'compiled'],
  compiled: [],
  cancelled: [],
};
