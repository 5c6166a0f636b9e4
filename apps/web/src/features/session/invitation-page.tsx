import { useQuery } from '@tanstack/react-query';
import { useLocation } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { usePageTitle } from '../../lib/shell-info';
import { ViewState } from '../../shared/view-state';
import { EmptyState } from '../../ui/feedback/empty-state';
import { Card } from '../../ui/layout/card';
import { invitationView } from './api';
import { InvitationForm } from './invitation-form';
import './session.css';

function Invited({ token }: { token: string }): ReactElement {
  const query = useQuery(invitationView(token));
  return (
    <ViewState query={query}>{(invitation) => <InvitationForm token={token} invitation={invitation} />}</ViewState>
  );
}

/** Where a single-use link leads: what stands behind the hash sign is the key. */
export function InvitationPage(): ReactElement {
  const { t } = useTranslation('session');
  const { hash } = useLocation();
  const token = hash.replace(/^#/, '');
  usePageTitle(t('invitation.title'));
  return (
    <div className="sign-in">
      <header className="sign-in-head">
        <h1>{t('invitation.title')}</h1>
      </header>
      <div className="sign-in-alone">
        <Card>
          {token === '' ? (
            <EmptyState icon="lock" title={t('invitation.noToken')}>
              {t('invitation.noTokenNext')}
            </EmptyState>
          ) : (
            <Invited key={token} token={token} />
          )}
        </Card>
      </div>
    </div>
  );
}
