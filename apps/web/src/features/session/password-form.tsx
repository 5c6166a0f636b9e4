import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../lib/answer';
import { FailureBanner } from '../../shared/failure-state';
import { useCommand } from '../../lib/use-command';
import { Button } from '../../ui/actions/button';
import { Form } from '../../ui/forms/form';
import { TextField } from '../../ui/forms/text-field';
import { type Credentials, signIn } from './api';

const empty: Credentials = { email: '', password: '' };

interface Missing {
  email?: string;
  password?: string;
}

/** Signing in with e-mail address or sign-in name, and password. */
export function PasswordForm({ onSignedIn }: { onSignedIn: () => Promise<void> }): ReactElement {
  const { t } = useTranslation('session');
  const [typed, setTyped] = useState(empty);
  const [missing, setMissing] = useState<Missing>({});
  const command = useCommand(signIn);
  const submit = async (): Promise<void> => {
    const lacks: Missing = {
      ...(typed.email.trim() === '' ? { email: t('form.emailMissing') } : {}),
      ...(typed.password === '' ? { password: t('form.passwordMissing') } : {}),
    };
    setMissing(lacks);
    if (Object.keys(lacks).length > 0) return;
    const answer = await command.run(typed);
    if (answer.ok) await onSignedIn();
  };
  return (
    <Form
      label={t('form.title')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isWide isBusy={command.isRunning}>
          {t('form.submit')}
        </Button>
      }
    >
      <FailureBanner failure={command.failure} />
      <TextField
        label={t('form.email')}
        name="email"
        autoComplete="username"
        value={typed.email}
        onChange={(email) => setTyped({ ...typed, email })}
        error={missing.email ?? fieldError(command.failure, 'email')}
      />
      <TextField
        label={t('form.password')}
        type="password"
        name="password"
        autoComplete="current-password"
        value={typed.password}
        onChange={(password) => setTyped({ ...typed, password })}
        error={missing.password ?? fieldError(command.failure, 'password')}
      />
    </Form>
  );
}
