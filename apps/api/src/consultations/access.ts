import type { AccessRule } from '../platform/auth/access';
import { Participation } from '../delegations/participation';

/** Whoever takes part in the consultation of the path, in whatever capacity; finer questions belong to the procedure. */
export const takesPart: AccessRule = {
  name: 'takesPart',
  allows: (context) => {
    const { account, params } = context;
    return context.resolve(Participation).takesPart(account.id, params['consultation'] ?? '');
  },
};
