import type { InstallationView } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../lib/shell-info';
import { useInstallation } from '../../shared/installation/use-installation';
import { ViewState } from '../../shared/view-state';
import { Card } from '../../ui/layout/card';
import { Page } from '../../ui/layout/page';
import { Stack } from '../../ui/layout/stack';
import { Disclosure } from '../../ui/overlays/disclosure';
import { BodyForm } from './body/body-form';
import { ConsultationsCard } from './founding/consultations-card';
import { MembersCard } from './members/members-card';
import './installation.css';

function Established({ view }: { view: InstallationView }): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const { body } = view;
  if (body === null)
    return (
      <Card title={t('body.title')}>
        <p className="installation-note">{t('setUpLead')}</p>
        <BodyForm view={view} />
      </Card>
    );
  const { groups, ruleSet, timeZone: zone } = body;
  const name = body.names[i18n.language] ?? Object.values(body.names)[0] ?? '';
  return (
    <Stack gap="loose">
      <ConsultationsCard view={view} body={body} />
      <MembersCard view={view} />
      <Card title={name}>
        <p>{t('body.current', { groups: groups.length, rules: ruleSet.name, version: ruleSet.version, zone })}</p>
        <Disclosure title={t('body.title')}>
          <BodyForm view={view} />
        </Disclosure>
      </Card>
    </Stack>
  );
}

/** Where the secretariat sets up the body, keeps its register and founds consultations. */
export function InstallationPage(): ReactElement {
  const { t } = useTranslation('installation');
  const query = useInstallation();
  usePageTitle(t('title'));
  return (
    <Page title={t('title')} lead={t('lead')}>
      <ViewState query={query}>{(view) => <Established view={view} />}</ViewState>
    </Page>
  );
}
