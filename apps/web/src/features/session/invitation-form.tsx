import { shortestPassword } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, readerZone } from '../../lib/time';
import { FailureBanner } from '../../shared/failure-state';
import { Button } from '../../ui/actions/button';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-field';
import type { Invitation } from './api';
import { useAcceptance } from './use-acceptance';

type Acceptance = ReturnType<typeof useAcceptance>;

function Person({ field }: Pick<Acceptance, 'field'>): ReactElement {
  const { t } = useTranslation('session');
  return (
    <>
      <TextField
        {...field('name')}
        label={t('invitation.name')}
        description={t('invitation.nameHint')}
        autoComplete="name"
      />
      <TextField
        {...field('signInName')}
        label={t('invitation.signInName')}
        description={t('invitation.signInNameHint')}
        autoComplete="username"
      />
    </>
  );
}

function Passwords({ field }: Pick<Acceptance, 'field'>): ReactElement {
  const { t } = useTranslation('session');
  const hidden = { type: 'password', autoComplete: 'new-password' } as const;
  return (
    <>
      <TextField
        {...field('password')}
        {...hidden}
        label={t('invitation.password')}
        description={t('invitation.passwordHint', { count: shortestPassword })}
      />
      <TextField {...field('again')} {...hidden} label={t('invitation.again')} />
    </>
  );
}

/** Chooses the password; the first person of all also a name. */
export function InvitationForm({ token, invitation }: { token: string; invitation: Invitation }): ReactElement {
  const { t, i18n } = useTranslation('session');
  const { kind, name, signInName, expiresAt } = invitation;
  const { field, submit, isRunning, failure } = useAcceptance(token, invitation);
  const until = formatDateTime(expiresAt, { language: i18n.language, zone: readerZone(), hidesTime: false });
  return (
    <Form
      label={t('invitation.title')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isWide isBusy={isRunning}>
          {t('invitation.submit')}
        </Button>
      }
    >
      <p>{t(kind === 'first' ? 'invitation.leadFirst' : 'invitation.leadMember')}</p>
      <FailureBanner failure={failure} />
      {kind === 'first' ? (
        <Person field={field} />
      ) : (
        <p>
          {t('invitation.as')} <strong>{signInName}</strong> ({name})
        </p>
      )}
      <Passwords field={field} />
      <p className="sign-in-person-note">{t('invitation.until', { until })}</p>
    </Form>
  );
}
