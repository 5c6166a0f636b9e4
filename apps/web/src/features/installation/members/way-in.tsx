import type { RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, readerZone } from '../../../lib/time';
import { useCommand } from '../../../lib/use-command';
import { Button } from '../../../ui/actions/button';
import { toast } from '../../../ui/feedback/toasts';
import { revokeInvitation, useFetchAnew } from '../api';

interface WayInProps {
  member: RegisteredMember;
  onInvite: (account: string) => void;
}

/** How a person comes in: whether they have, until when their link can be used, and a new one. */
export function WayIn({ member, onInvite }: WayInProps): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const { account, entered, invitedUntil, name } = member;
  const ending = useCommand(revokeInvitation);
  const fetchAnew = useFetchAnew();
  const end = async (): Promise<void> => {
    const answer = await ending.run(account);
    if (answer.ok) toast(t('members.revoked'));
    await fetchAnew();
  };
  const until = (at: string): string =>
    formatDateTime(at, { language: i18n.language, zone: readerZone(), hidesTime: true });
  const state = entered ? t('members.entered') : t('members.notInvited');
  return (
    <span className="installation-way-in">
      <span>{invitedUntil === null ? state : t('members.invited', { until: until(invitedUntil) })}</span>
      <Button size="small" onPress={() => onInvite(account)} aria-label={`${t('members.invite')}: ${name}`}>
        {t(invitedUntil === null ? 'members.invite' : 'members.inviteAgain')}
      </Button>
      {invitedUntil === null ? null : (
        <Button
          size="small"
          variant="quiet"
          isBusy={ending.isRunning}
          onPress={() => void end()}
          aria-label={`${t('members.revoke')}: ${name}`}
        >
          {t('members.revoke')}
        </Button>
      )}
    </span>
  );
}
