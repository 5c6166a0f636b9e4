import type { NestExpressApplication } from '@nestjs/platform-express';
import compression from 'compression';
import type { Config } from '../config/config';
import { type Middleware, isApiPath, pathOf } from './exchange';
import { requestLines } from './logging';
import { refuseForeignOrigins } from './origin';
import { securityHeaders } from './security-headers';
import { serveWeb } from './web-pages';

const bodyLimit = 256 * 1024;

/** Everything that a request passes before Nest's router sees it, in this order. */
export function setUpEdge(app: NestExpressApplication, config: Config): void {
  app.disable('x-powered-by');
  app.set('etag', false);
  app.set('query parser', 'simple');
  if (config.TRUST_PROXY) app.set('trust proxy', 1);
  app.use(requestLines());
  app.use(securityHeaders(config));
  app.use(compression({ threshold: 1024 }));
  app.use(keepNothing);
  app.use(refuseForeignOrigins(config));
  app.useBodyParser('json', { limit: bodyLimit });
  app.setGlobalPrefix('api');
  if (config.WEB_ROOT !== undefined) serveWeb(app, config.WEB_ROOT);
}

/** Answers of the api are personal unless their endpoint says otherwise. */
const keepNothing: Middleware = (request, response, next) => {
  if (isApiPath(pathOf(request))) response.setHeader('Cache-Control', 'no-store');
  next();
};
