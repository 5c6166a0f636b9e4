import { consultationListSchema } from '@concord/contracts';
import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsultationProvider } from '../../shared/consultation/consultation-provider';
import { useIsDemonstration, usePerson } from '../../lib/session';
import { usePageTitle } from '../../lib/shell-info';
import { view } from '../../lib/view';
import { ViewState } from '../../shared/view-state';
import { Page } from '../../ui/layout/page';
import { Stack } from '../../ui/layout/stack';
import { ConsultationToday } from './consultation-today';
import { NoConsultation, SetUpForOffice, SetUpForOthers } from './set-up';
import './today.css';

/** Takes part in nothing yet: in a real installation because it is being set up. */
function NothingYet(): ReactElement {
  const person = usePerson();
  const isDemonstration = useIsDemonstration();
  if (isDemonstration) return <NoConsultation />;
  return person?.office === true ? <SetUpForOffice /> : <SetUpForOthers />;
}

/** The first page: the reader's consultations, each with what needs them now. */
export function TodayPage(): ReactElement {
  const { t } = useTranslation('today');
  const person = usePerson();
  const query = useQuery(
    view(['consultations', person?.accountId], '/api/consultations', (body) => consultationListSchema.parse(body)),
  );
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewState query={query}>
        {({ consultations }) =>
          consultations.length === 0 ? (
            <NothingYet />
          ) : (
            <Stack gap="loose">
              {consultations.map(({ id }) => (
                <ConsultationProvider key={id} id={id}>
                  <ConsultationToday />
                </ConsultationProvider>
              ))}
            </Stack>
          )
        }
      </ViewState>
    </Page>
  );
}
