import type { IncomingMessage } from 'node:http';
import helmet from 'helmet';
import type { Config } from '../config/config';

/** Nothing but this installation's own files, no inline script or style, no frame around it. */
export function securityHeaders(config: Config) {
  const encrypted = config.PUBLIC_URL?.startsWith('https:') ?? false;
  return helmet({
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        scriptSrc: ["'self'"],
        styleSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        connectSrc: ["'self'", (request: IncomingMessage) => socketSource(request, encrypted)],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        formAction: ["'self'"],
        frameAncestors: ["'none'"],
      },
    },
    strictTransportSecurity: encrypted ? { maxAge: 31_536_000, includeSubDomains: false } : false,
    referrerPolicy: { policy: 'same-origin' },
    xFrameOptions: { action: 'deny' },
  });
}

/** Older Safari does not take `'self'` to mean the socket of the same host, so the host is named. */
function socketSource(request: IncomingMessage, encrypted: boolean): string {
  const host = request.headers.host ?? '';
  return /^[a-z0-9.:[\]-]+$/i.test(host) ? `${encrypted ? 'wss' : 'ws'}://${host}` : "'self'";
}
