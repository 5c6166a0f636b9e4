import { useQuery } from '@tanstack/react-query';
import { Outlet } from '@tanstack/react-router';
import { type ReactElement, Suspense } from 'react';
import { sessionView } from '../lib/session';
import { DemonstrationBanner } from './demonstration-banner';
import { LanguageMenu } from './language-menu';
import { Logo } from './logo';
import { ShellFooter } from './shell-footer';
import { ThemeMenu } from './theme-menu';

/** The frame of pages for which nobody need be signed in. */
export function BareFrame(): ReactElement {
  const session = useQuery(sessionView());
  return (
    <div className="shell">
      {session.data?.mode === 'demonstration' ? <DemonstrationBanner /> : null}
      <header className="shell-header-row">
        <Logo />
        <span className="shell-where" />
        <div className="shell-tools">
          <LanguageMenu />
          <ThemeMenu />
        </div>
      </header>
      <main id="main" className="shell-main" tabIndex={-1}>
        <Suspense>
          <Outlet />
        </Suspense>
      </main>
      <ShellFooter />
    </div>
  );
}
