import type { Lifecycle } from './lifecycle';

export type ProvisionState = 'open' | 'adopted' | 'deleted';

/** A provision is put, as amended, once its amendments are disposed of (section 8); a deleted one leaves a tombstone (section 7). */
export const provisionLifecycle: Lifecycle<ProvisionState> = {
  open: ['adopted', 'deleted'],
  adopted: [],
  deleted: [],
};
