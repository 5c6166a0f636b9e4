import { hashOfToken, newToken } from '../../platform/auth/sessions/session-cookie';

/** What a link holds, and the hash that is kept of it: 256 random bits need no salt. */
export interface Ticket {
  readonly token: string;
  readonly hash: Buffer;
}

export function newTicket(): Ticket {
  const token = newToken();
  return { token, hash: hashOfToken(token) };
}

/** The token stands behind the hash sign: browsers send that part to no server, and it stands in no log. */
export const pathOf = (token: string): string => `/invitation#${token}`;
