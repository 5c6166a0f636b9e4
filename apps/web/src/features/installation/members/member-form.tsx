import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { Form } from '../../../ui/forms/form';
import { registerMember, useFetchAnew } from '../api';
import { emptyMember, MemberFields } from './member-fields';

/** Registers one person. */
export function MemberForm(): ReactElement {
  const { t } = useTranslation('installation');
  const draft = useDraft('installation:member', emptyMember);
  const command = useCommand(registerMember);
  const fetchAnew = useFetchAnew();
  const submit = async (): Promise<void> => {
    const answer = await command.run(draft.value);
    if (!answer.ok) return;
    toast(t('members.added', { name: draft.value.name }));
    draft.acknowledge(draft.value);
    await fetchAnew();
  };
  return (
    <Form
      label={t('members.add')}
      onSubmit={() => void submit()}
      actions={
        <Button type="submit" variant="primary" isBusy={command.isRunning}>
          {t('members.addSubmit')}
        </Button>
      }
    >
      <FailureBanner failure={command.failure} kept={t('kept')} />
      <MemberFields value={draft.value} onChange={draft.setValue} failure={command.failure} />
    </Form>
  );
}
