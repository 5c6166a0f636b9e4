import type { IncomingMessage } from 'node:http';
import { type Config, isLoopback } from '../config/config';
import { type Middleware } from './exchange';
import { RefusedRequest, refusal } from './problem';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * Whether a request comes from a page of this installation. Browsers send `Origin` with everything that changes
 * something and with every WebSocket; where it is missing they say `Sec-Fetch-Site`. A request with neither does not
 * come from our page.
 */
export function comesFromOurPage(request: IncomingMessage, config: Config): boolean {
  const origin = request.headers.origin;
  if (origin === undefined) return request.headers['sec-fetch-site'] === 'same-origin';
  return isOurOrigin(origin, config, request.socket.localPort);
}

/** For `allowRequest` of the socket server, since browsers apply no same-origin rule to sockets. */
export function allowSocketFrom(config: Config) {
  return (request: IncomingMessage, answer: (error: string | null | undefined, allowed: boolean) => void): void => {
    const allowed = comesFromOurPage(request, config);
    answer(allowed ? null : 'request.foreignOrigin', allowed);
  };
}

export function refuseForeignOrigins(config: Config): Middleware {
  return (request, _response, next) => {
    const passes = safeMethods.has(request.method ?? '') || comesFromOurPage(request, config);
    next(passes ? undefined : new RefusedRequest(refusal('request.foreignOrigin')));
  };
}

function isOurOrigin(origin: string, config: Config, port: number | undefined): boolean {
  if (origin === config.PUBLIC_URL || config.ALLOWED_ORIGINS.includes(origin)) return true;
  if (config.PUBLIC_URL !== undefined || config.NODE_ENV === 'production') return false;
  if (!URL.canParse(origin)) return false;
  const { protocol, hostname, port: written } = new URL(origin);
  const local = isLoopback(hostname) || hostname.endsWith('.localhost');
  return protocol === 'http:' && local && Number(written || 80) === port;
}
