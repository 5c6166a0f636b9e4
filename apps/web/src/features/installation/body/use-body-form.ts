import type { InstallationView } from '@concord/contracts';
import { useMemo, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { toast } from '../../../ui/feedback/toasts';
import { establishBody, useFetchAnew } from '../api';
import { commandOf, draftOf, type BodyDraft } from './body-draft';

/** The form of the body as it is being filled; what was typed stays until the server has taken it. */
export function useBodyForm(view: InstallationView) {
  const { t, i18n } = useTranslation('installation');
  const initial = useMemo(() => draftOf(view, i18n.language), [view, i18n.language]);
  const draft = useDraft<BodyDraft>('installation:body', initial);
  const [lacksLanguage, setLacks] = useState(false);
  const command = useCommand(establishBody);
  const fetchAnew = useFetchAnew();
  const { value, setValue, acknowledge } = draft;
  const error = (field: string): string | undefined =>
    field === 'languages' && lacksLanguage ? t('body.languageMissing') : fieldError(command.failure, field);
  const submit = async (): Promise<void> => {
    setLacks(value.languages.length === 0);
    if (value.languages.length === 0) return;
    const answer = await command.run(commandOf(value));
    if (!answer.ok) return;
    acknowledge(value);
    toast(t('body.saved'));
    await fetchAnew();
  };
  return { value, setValue, error, submit, isRunning: command.isRunning, failure: command.failure };
}
