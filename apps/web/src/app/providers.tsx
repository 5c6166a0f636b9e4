import { QueryClient, QueryClientProvider } from '@tanstack/react-query';
import { RouterProvider } from '@tanstack/react-router';
import type { i18n } from 'i18next';
import { type ReactElement, StrictMode, Suspense, useMemo } from 'react';
import { I18nProvider, RouterProvider as AriaRouter } from 'react-aria-components';
import { I18nextProvider, useTranslation } from 'react-i18next';
import { createDrafts } from '../lib/drafts';
import { usePerson } from '../lib/session';
import { DraftsContext } from '../lib/use-draft';
import { isWorthRetrying } from '../lib/view';
import { Announcer } from '../ui/feedback/announcer';
import { Toasts } from '../ui/feedback/toasts';
import { router } from './router';
import { SignedOutWatch } from './signed-out-watch';

const queries = new QueryClient({
  defaultOptions: { queries: { retry: isWorthRetrying, staleTime: 10_000, networkMode: 'always' } },
});

function goTo(address: string): void {
  void router.navigate({ href: address });
}

/** Everything that needs the language or the person. */
function Application(): ReactElement {
  const { i18n: texts } = useTranslation('ui');
  const owner = usePerson()?.accountId ?? 'nobody';
  const drafts = useMemo(() => createDrafts(window.localStorage, owner), [owner]);
  return (
    <I18nProvider locale={texts.language}>
      <AriaRouter navigate={goTo}>
        <DraftsContext value={drafts}>
          <SignedOutWatch />
          <RouterProvider router={router} />
          <Toasts />
          <Announcer />
        </DraftsContext>
      </AriaRouter>
    </I18nProvider>
  );
}

/** The application with all it stands on. */
export function Providers({ texts }: { texts: i18n }): ReactElement {
  return (
    <StrictMode>
      <I18nextProvider i18n={texts}>
        <QueryClientProvider client={queries}>
          <Suspense>
            <Application />
          </Suspense>
        </QueryClientProvider>
      </I18nextProvider>
    </StrictMode>
  );
}
