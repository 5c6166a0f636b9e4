import type { ServerResponse } from 'node:http';
import { resolve } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import { type Middleware, isApiPath, pathOf } from './exchange';

const forAYear = 'public, max-age=31536000, immutable';

/** The built web app: hashed files are kept for good, the page is asked for anew, and every route of the app is that page. */
export function serveWeb(app: NestExpressApplication, webRoot: string): void {
  const root = resolve(webRoot);
  app.useStaticAssets(root, {
    index: false,
    redirect: false,
    dotfiles: 'ignore',
    setHeaders: (response: ServerResponse, path: string) => {
      response.setHeader('Cache-Control', /[\\/]assets[\\/]/.test(path.slice(root.length)) ? forAYear : 'no-cache');
    },
  });
  app.use(pageForEveryRoute(root));
}

function pageForEveryRoute(root: string): Middleware {
  return (request, response, next) => {
    const path = pathOf(request);
    const asksForPage = request.method === 'GET' || request.method === 'HEAD';
    const isFile = /\.[a-z0-9]+$/i.test(path);
    if (!asksForPage || isFile || isApiPath(path) || path.startsWith('/socket.io')) return next();
    response.sendFile('index.html', { root, cacheControl: false, headers: { 'Cache-Control': 'no-cache' } });
  };
}
