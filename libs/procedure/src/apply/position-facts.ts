import type { Appliers } from './appliers';

/** Positions: the newer takes the place of the side's older one, which stays. */
export const positionAppliers: Appliers<'position.stated'> = {
  'position.stated': (draft, { body: { position }, at, payload }) => {
    if (position.replaces !== null) draft.patch('positions', position.replaces, { replacedBy: position.id });
    draft.put('positions', position.id, { ...position, text: payload?.text ?? null, at, replacedBy: null });
  },
};
