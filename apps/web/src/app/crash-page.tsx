import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../ui/actions/button';
import { ErrorState } from '../ui/feedback/error-state';
import { Page } from '../ui/layout/page';

/** A page that broke. What was typed is kept by `useDraft` and comes back after loading again. */
export function CrashPage(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <Page title={t('crash.title')} width="document">
      <ErrorState
        title={t('crash.what')}
        kept={t('crash.kept')}
        actions={
          <Button variant="primary" onPress={() => window.location.reload()}>
            {t('crash.reload')}
          </Button>
        }
      >
        {t('crash.next')}
      </ErrorState>
    </Page>
  );
}
