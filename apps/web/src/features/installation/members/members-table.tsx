import { termsIn, type InstallationView, type RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { formatDateTime, readerZone } from '../../../lib/time';
import { useCommand } from '../../../lib/use-command';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Button } from '../../../ui/actions/button';
import { Table } from '../../../ui/data/table';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { toast } from '../../../ui/feedback/toasts';
import { revokeInvitation, useFetchAnew } from '../api';

interface MembersTableProps {
  view: InstallationView;
  onInvite: (account: string) => void;
}

function WayIn({ member, onInvite }: { member: RegisteredMember; onInvite: (account: string) => void }): ReactElement {
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

/** Everybody of the register. */
export function MembersTable({ view, onInvite }: MembersTableProps): ReactElement {
  const { t } = useTranslation('installation');
  const language = useInterfaceLanguage();
  const terms = termsIn(language);
  const { members, delegations } = view;
  const delegationOf = (id: string | null): string => {
    const names = delegations.find((each) => each.id === id)?.names ?? {};
    return names[language] ?? Object.values(names)[0] ?? '';
  };
  return (
    <Table
      caption={t('members.table')}
      hidesCaption
      rows={members}
      rowKey={({ id }) => id}
      empty={
        <EmptyState icon="people" title={t('members.none')}>
          {t('members.noneNext')}
        </EmptyState>
      }
      columns={[
        { id: 'name', label: t('members.name'), cell: ({ name }) => name, sortBy: ({ name }) => name },
        { id: 'signInName', label: t('members.signInName'), cell: ({ signInName }) => signInName },
        {
          id: 'group',
          label: t('members.group'),
          cell: ({ group }) => group ?? '–',
          sortBy: ({ group }) => group ?? '',
        },
        { id: 'delegation', label: t('members.delegation'), cell: ({ delegation }) => delegationOf(delegation) || '–' },
        {
          id: 'roles',
          label: t('members.roles'),
          cell: ({ kinds }) => kinds.map((kind) => terms.capacityKind[kind]).join(', '),
        },
        { id: 'state', label: t('members.state'), cell: (member) => <WayIn member={member} onInvite={onInvite} /> },
      ]}
    />
  );
}
