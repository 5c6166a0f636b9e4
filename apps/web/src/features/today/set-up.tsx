import type { InstallationView } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useInstallation } from '../../shared/installation/use-installation';
import { ViewState } from '../../shared/view-state';
import { paths } from '../../lib/paths';
import { Link } from '../../ui/actions/link';
import { EmptyState } from '../../ui/feedback/empty-state';

/** What a body still lacks before anybody can work with it; null once a consultation is founded. */
export function nextStep({
  body,
  members,
  consultations,
}: InstallationView): 'body' | 'members' | 'consultation' | null {
  if (body === null) return 'body';
  if (members.length === 0) return 'members';
  return consultations.length === 0 ? 'consultation' : null;
}

/** Takes part in nothing, and nothing is being prepared that would change it by itself. */
export function NoConsultation(): ReactElement {
  const { t } = useTranslation('today');
  return <EmptyState title={t('none.title')}>{t('none.next')}</EmptyState>;
}

/** What the office of a real installation does next, with the way there. */
export function SetUpForOffice(): ReactElement {
  const { t } = useTranslation('today');
  const query = useInstallation();
  return (
    <ViewState query={query}>
      {(view) => {
        const step = nextStep(view);
        if (step === null) return <NoConsultation />;
        return (
          <EmptyState
            title={t('setUp.office.title')}
            actions={
              <Link appearance="primary" href={paths.installation()}>
                {t('setUp.office.go')}
              </Link>
            }
          >
            {t(`setUp.office.${step}`)}
          </EmptyState>
        );
      }}
    </ViewState>
  );
}

/** What everybody else of a real installation waits for. */
export function SetUpForOthers(): ReactElement {
  const { t } = useTranslation('today');
  return <EmptyState title={t('setUp.title')}>{t('setUp.waiting')}</EmptyState>;
}
