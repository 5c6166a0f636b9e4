import type { AccessRule } from '../platform/auth/access';

/** Who sets up the installation and keeps its register: the first account, and members of the secretariat. */
export const holdsOffice: AccessRule = { name: 'holdsOffice', allows: ({ account }) => account.office };
