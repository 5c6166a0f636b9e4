import { useQuery } from '@tanstack/react-query';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { sessionView } from '../../lib/session';
import { usePageTitle } from '../../lib/shell-info';
import { ViewState } from '../../shared/view-state';
import { Card } from '../../ui/layout/card';
import { DemonstrationPersons } from './demonstration-persons';
import { PasswordForm } from './password-form';
import { useArrival } from './use-arrival';
import './session.css';

function Ways({ isDemonstration }: { isDemonstration: boolean }): ReactElement {
  const { t } = useTranslation('session');
  const arrive = useArrival();
  const form = (
    <Card title={t('form.title')}>
      <PasswordForm onSignedIn={arrive} />
    </Card>
  );
  if (!isDemonstration) return <div className="sign-in-alone">{form}</div>;
  return (
    <div className="sign-in-columns">
      <DemonstrationPersons onSignedIn={arrive} />
      {form}
    </div>
  );
}

/** The way in: e-mail and password, and in a demonstration one press per person. */
export function SignInPage(): ReactElement {
  const { t } = useTranslation('session');
  const session = useQuery(sessionView());
  usePageTitle(t('title'));
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <h1>{t('title')}</h1>
        <p className="ui-lead">{t('lead')}</p>
      </header>
      <ViewState query={session}>{({ mode }) => <Ways isDemonstration={mode === 'demonstration'} />}</ViewState>
    </div>
  );
}
