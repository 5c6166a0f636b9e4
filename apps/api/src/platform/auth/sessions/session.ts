import type { IncomingMessage } from 'node:http';
import type { Language } from '../../http/reader-language';

export interface SignedInAccount {
  readonly id: string;
  readonly name: string;
  readonly language: Language;
  /** Whether it sets up the installation and keeps its register. */
  readonly office: boolean;
}

/** Who is at the other end. The token itself is never kept beyond the cookie. */
export interface Session {
  /** Public name of the session; sockets are closed by it. */
  readonly id: string;
  readonly account: SignedInAccount;
  readonly absoluteExpiresAt: Date;
}

const sessions = new WeakMap<IncomingMessage, Session>();

export function rememberSession(request: IncomingMessage, session: Session): void {
  sessions.set(request, session);
}

/** The session that the guard found for this request, if somebody is signed in. */
export function sessionOf(request: IncomingMessage): Session | undefined {
  return sessions.get(request);
}
