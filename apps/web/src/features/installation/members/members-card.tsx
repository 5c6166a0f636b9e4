import type { InstallationView, InvitationLinks } from '@concord/contracts';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useCommand } from '../../../lib/use-command';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { Link } from '../../../ui/actions/link';
import { Card } from '../../../ui/layout/card';
import { Disclosure } from '../../../ui/overlays/disclosure';
import { issueInvitations, useFetchAnew } from '../api';
import { InvitationLinksList } from './invitation-links';
import { MemberForm } from './member-form';
import { MembersTable } from './members-table';
import { SheetImport } from './sheet-import';

/** The register: who is in it, how they come in, and the ways to add to it. */
export function MembersCard({ view }: { view: InstallationView }): ReactElement {
  const { t } = useTranslation('installation');
  const { members } = view;
  const [links, setLinks] = useState<InvitationLinks['links']>([]);
  const command = useCommand(issueInvitations);
  const fetchAnew = useFetchAnew();
  const waiting = members.filter(({ entered, invitedUntil }) => !entered && invitedUntil === null);
  const invite = async (accounts: readonly string[]): Promise<void> => {
    const answer = await command.run(accounts);
    if (!answer.ok) return;
    const made = new Set(answer.value.links.map(({ account }) => account));
    setLinks([...links.filter(({ account }) => !made.has(account)), ...answer.value.links]);
    await fetchAnew();
  };
  return (
    <Card
      title={t('members.title')}
      actions={
        members.length === 0 ? null : (
          <Link href="/api/installation/members/sheet" download="members.csv" icon="download">
            {t('members.download')}
          </Link>
        )
      }
    >
      <FailureBanner failure={command.failure} />
      {links.length === 0 ? null : <InvitationLinksList links={links} members={members} onClose={() => setLinks([])} />}
      {waiting.length === 0 ? null : (
        <Button
          variant="primary"
          isBusy={command.isRunning}
          onPress={() => void invite(waiting.map(({ account }) => account))}
        >
          {t('members.inviteAll', { count: waiting.length })}
        </Button>
      )}
      <MembersTable view={view} onInvite={(account) => void invite([account])} />
      <Disclosure title={t('sheet.title')} isOpenAtFirst={members.length === 0}>
        <SheetImport />
      </Disclosure>
      <Disclosure title={t('members.add')}>
        <MemberForm />
      </Disclosure>
    </Card>
  );
}
