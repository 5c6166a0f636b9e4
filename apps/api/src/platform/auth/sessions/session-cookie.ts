import { createHash, randomBytes } from 'node:crypto';
import { parseCookie, stringifySetCookie } from 'cookie';
import type { Config } from '../../config/config';

/** 256 random bits: nobody guesses one, and looking it up by its hash needs no salt. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

export function hashOfToken(token: string): Buffer {
  return createHash('sha256').update(token).digest();
}

const isToken = (text: string) => /^[A-Za-z0-9_-]{43}$/.test(text);

/** Behind https the name itself makes browsers insist on Secure, Path=/ and no Domain. */
function cookieName(config: Config): string {
  return isSecure(config) ? '__Host-concord_session' : 'concord_session';
}

function isSecure(config: Config): boolean {
  return config.NODE_ENV === 'production' || (config.PUBLIC_URL?.startsWith('https:') ?? false);
}

/** The token in a `Cookie` header, of a request or of a socket's handshake alike. */
export function tokenFromCookieHeader(header: string | undefined, config: Config): string | undefined {
  if (header === undefined) return undefined;
  const token = parseCookie(header)[cookieName(config)];
  return token !== undefined && isToken(token) ? token : undefined;
}

export function cookieWith(token: string, config: Config): string {
  return stringifySetCookie(cookieName(config), token, {
    ...attributes(config),
    maxAge: config.SESSION_ABSOLUTE_SECONDS,
  });
}

export function cookieCleared(config: Config): string {
  return stringifySetCookie(cookieName(config), '', { ...attributes(config), maxAge: 0 });
}

function attributes(config: Config) {
  return { httpOnly: true, sameSite: 'lax', path: '/', secure: isSecure(config) } as const;
}
