import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet } from '@tanstack/react-router';
import { Skeleton } from '../ui/feedback/skeleton';
import { Page } from '../ui/layout/page';
import { BareFrame } from './bare-frame';
import { CrashPage } from './crash-page';
import { NotFoundPage } from './not-found-page';
import { type PageRoute, pages } from './routes';
import { Shell } from './shell';

const root = createRootRoute({ component: Outlet });
const shell = createRoute({ getParentRoute: () => root, id: 'shell', component: Shell });
const bareFrame = createRoute({ getParentRoute: () => root, id: 'bare', component: BareFrame });

function component(page: PageRoute) {
  return lazyRouteComponent(() => page.load().then((loaded) => ({ default: loaded })));
}

const framed = pages
  .filter((page) => page.frame === undefined)
  .map((page) => createRoute({ getParentRoute: () => shell, path: page.path, component: component(page) }));
const bare = pages
  .filter((page) => page.frame === 'bare')
  .map((page) => createRoute({ getParentRoute: () => bareFrame, path: page.path, component: component(page) }));
/** Any other address: inside the frame, so that the way back is in sight. */
const unknown = createRoute({ getParentRoute: () => shell, path: '$', component: NotFoundPage });

function Pending() {
  return (
    <Page title={<span className="ui-hidden">…</span>}>
      <Skeleton count={6} />
    </Page>
  );
}

/** Addresses to pages. */
export const router = createRouter({
  routeTree: root.addChildren([bareFrame.addChildren(bare), shell.addChildren([...framed, unknown])]),
  defaultPreload: 'intent',
  defaultPendingMs: 300,
  scrollRestoration: true,
  defaultPendingComponent: Pending,
  defaultErrorComponent: CrashPage,
  defaultNotFoundComponent: NotFoundPage,
});
