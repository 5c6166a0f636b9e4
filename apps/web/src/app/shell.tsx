import { useQuery } from '@tanstack/react-query';
import { Outlet, useLocation, useNavigate } from '@tanstack/react-router';
import { type ReactElement, Suspense, useEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { live } from '../lib/socket';
import { paths } from '../lib/paths';
import { sessionView, type SignedInPerson } from '../lib/session';
import { ViewState } from '../shared/view-state';
import { Skeleton } from '../ui/feedback/skeleton';
import { Page } from '../ui/layout/page';
import { SkipLink } from '../ui/layout/skip-link';
import { ConnectionLine } from './connection-line';
import { ConsultationNav } from './consultation-nav';
import { DemonstrationBanner } from './demonstration-banner';
import { ShellFooter } from './shell-footer';
import { ShellHeader } from './shell-header';

/** After going to another page the focus starts at its content, as after a page load. */
function useFocusAtNewPage(): React.RefObject<HTMLElement | null> {
  const { pathname } = useLocation();
  const main = useRef<HTMLElement>(null);
  const last = useRef(pathname);
  useEffect(() => {
    if (last.current === pathname) return;
    last.current = pathname;
    main.current?.focus({ preventScroll: true });
  }, [pathname]);
  return main;
}

function Frame({ person, isDemonstration }: { person: SignedInPerson; isDemonstration: boolean }): ReactElement {
  const { t } = useTranslation('common');
  const main = useFocusAtNewPage();
  useEffect(() => {
    live.start();
    return live.stop;
  }, [person.accountId]);
  return (
    <div className="shell">
      <SkipLink target="main">{t('skip')}</SkipLink>
      {isDemonstration ? <DemonstrationBanner /> : null}
      <ShellHeader person={person} />
      <ConsultationNav />
      <ConnectionLine />
      <main id="main" className="shell-main" tabIndex={-1} ref={main}>
        <Suspense fallback={<Loading />}>
          <Outlet />
        </Suspense>
      </main>
      <ShellFooter />
    </div>
  );
}

function Loading(): ReactElement {
  return (
    <div className="ui-page">
      <Skeleton count={6} />
    </div>
  );
}

function ToSignIn({ next }: { next: string }): null {
  const navigate = useNavigate();
  // The first address is the one to come back to; while this is still on screen the address is already the next one.
  const [first] = useState(next);
  useEffect(() => {
    void navigate({ href: paths.signIn(first), replace: true });
  }, [navigate, first]);
  return null;
}

/** The frame of every page that needs somebody signed in: who is not, signs in first and comes back. */
export function Shell(): ReactElement {
  const session = useQuery(sessionView());
  const { href } = useLocation();
  const { t } = useTranslation('common');
  if (session.data !== undefined) {
    const { person, mode } = session.data;
    if (person === null) return <ToSignIn next={href} />;
    return <Frame person={person} isDemonstration={mode === 'demonstration'} />;
  }
  return (
    <main id="main" className="shell-main">
      <Page title={t('product')} width="document">
        <ViewState query={session}>{() => null}</ViewState>
      </Page>
    </main>
  );
}
