import type { Lifecycle } from './lifecycle';

export type SittingState = 'scheduled' | 'open' | 'suspended' | 'closed';

/** A sitting; a group may ask for a suspension to consult (section 8). */
export const sittingLifecycle: Lifecycle<SittingState> = {
  scheduled: ['open'],
  open: ['suspended', 'closed'],
  suspended: ['open', 'closed'],
  closed: [],
};
