import { shortestPassword } from '@concord/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../lib/answer';
import { paths } from '../../lib/paths';
import { useCommand } from '../../lib/use-command';
import { acceptInvitation, type Invitation } from './api';
import { useArrival } from './use-arrival';

interface Typed {
  name: string;
  signInName: string;
  password: string;
  again: string;
}

type Field = keyof Typed;

/** Fields that are wrong before anything is sent. */
function wrongFields({ name, signInName, password, again }: Typed, isFirst: boolean): ReadonlySet<Field> {
  const wrong = new Set<Field>();
  if (isFirst && name.trim() === '') wrong.add('name');
  if (isFirst && !/^\S{3,}$/.test(signInName.trim())) wrong.add('signInName');
  if (password.length < shortestPassword) wrong.add('password');
  else if (password !== again) wrong.add('again');
  return wrong;
}

/** What the server calls each field. */
const sentAs: Readonly<Record<Field, string>> = {
  ...{ name: 'person.name', signInName: 'person.signInName', password: 'password', again: '' },
};

/** The form of a link as it is being filled: its fields with their errors, and the sending. */
export function useAcceptance(token: string, { kind }: Invitation) {
  const { t } = useTranslation('session');
  const isFirst = kind === 'first';
  const arrive = useArrival(isFirst ? paths.installation() : paths.today());
  const [typed, setTyped] = useState<Typed>({ name: '', signInName: '', password: '', again: '' });
  const [wrong, setWrong] = useState<ReadonlySet<Field>>(new Set());
  const command = useCommand(acceptInvitation);
  const words: Readonly<Record<Field, string>> = {
    ...{ name: t('invitation.nameMissing'), signInName: t('invitation.signInNameMissing') },
    ...{ password: t('invitation.passwordShort', { count: shortestPassword }), again: t('invitation.againDiffers') },
  };
  const submit = async (): Promise<void> => {
    const found = wrongFields(typed, isFirst);
    setWrong(found);
    if (found.size > 0) return;
    const { name, signInName, password } = typed;
    const answer = await command.run({ token, person: isFirst ? { name, signInName } : null, password });
    if (answer.ok) await arrive();
  };
  const field = (name: Field) => ({
    value: typed[name],
    onChange: (text: string) => setTyped({ ...typed, [name]: text }),
    error: wrong.has(name) ? words[name] : fieldError(command.failure, sentAs[name]),
  });
  return { field, submit, isRunning: command.isRunning, failure: command.failure };
}
