import type { InstallationView, RegisteredMember } from '@concord/contracts';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../lib/use-command';
import { useDraft } from '../../../../lib/use-draft';
import { toast } from '../../../../ui/feedback/toasts';
import { correctMember, useFetchAnew } from '../../api';
import { useTypedMember } from './typed-member';

/** A correction as it is being typed; it stays until the server has taken it, or the reader leaves things as they were. */
export function useCorrection(view: InstallationView, member: RegisteredMember, onDone: () => void) {
  const { t } = useTranslation('installation');
  const { value, setValue, restoredFrom, discard } = useDraft(
    `installation:member:${member.id}`,
    useTypedMember(view, member),
  );
  const [knows, setKnows] = useState(false);
  const command = useCommand(correctMember);
  const fetchAnew = useFetchAnew();
  const leave = (): void => {
    discard();
    onDone();
  };
  const submit = async (): Promise<void> => {
    const staysIn = knows ? member.consultations : [];
    const answer = await command.run({ id: member.id, member: value, staysIn });
    // What was refused may be new: a consultation that was founded meanwhile.
    await fetchAnew();
    if (!answer.ok) return;
    toast(t('members.corrected', { name: value.name }));
    if (answer.value.linkEnded) toast(t('members.linkEnded'), 'warning');
    leave();
  };
  const { isRunning, failure } = command;
  return { value, setValue, isRestored: restoredFrom !== null, knows, setKnows, submit, leave, isRunning, failure };
}
