import type { InstallationView, RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../../lib/use-command';
import { FailureBanner } from '../../../../shared/failure-state';
import { toast } from '../../../../ui/feedback/toasts';
import { ConfirmDialog } from '../../../../ui/overlays/confirm-dialog';
import { removeMember, useFetchAnew } from '../../api';
import { useConsultationNames } from './typed-member';

interface RemoveMemberProps {
  view: InstallationView;
  member: RegisteredMember;
  /** Closed without the act. */
  onClose: () => void;
  onRemoved: () => void;
}

/** Asks, and says what ends, from when, and what stays. */
export function RemoveMember({ view, member, onClose, onRemoved }: RemoveMemberProps): ReactElement {
  const { t } = useTranslation('installation');
  const { id, name, consultations: staysIn } = member;
  const consultations = useConsultationNames(view, member);
  const command = useCommand(removeMember);
  const fetchAnew = useFetchAnew();
  const remove = async (): Promise<void> => {
    const answer = await command.run({ id, staysIn });
    if (answer.ok) {
      toast(t('members.removed', { name }));
      onRemoved();
    }
    await fetchAnew();
  };
  return (
    <ConfirmDialog
      isOpen
      onClose={onClose}
      title={t('members.removeTitle', { name })}
      consequences={[
        t('members.removeEnds'),
        ...(consultations === '' ? [] : [t('members.removeStays', { consultations })]),
        ...[t('members.removeLater'), t('members.removeBack')],
      ]}
      confirmLabel={t('members.remove')}
      tone="danger"
      isBusy={command.isRunning}
      onConfirm={() => void remove()}
    >
      <FailureBanner failure={command.failure} />
    </ConfirmDialog>
  );
}
