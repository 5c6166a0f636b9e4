import { idSchema } from '@concord/contracts';
import { LogDirectory } from './log-directory';
import type { AccessRule } from '../platform/auth/access';
import { LogGate } from '../records/reading/log-gate';

/** Whoever may read the plenary log of the consultation in the path. */
export const readersOfPlenary: AccessRule = {
  name: 'readersOfPlenary',
  allows: async (context) => {
    const { account, params } = context;
    const consultation = params['consultation'] ?? '';
    if (!idSchema.safeParse(consultation).success) return false;
    const log = (await context.resolve(LogDirectory).idsOf(consultation, [{ kind: 'plenary' }])).get('plenary');
    return log !== undefined && context.resolve(LogGate).mayRead(account.id, log, consultation);
  },
};
