import { useQueryClient } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Answer } from '../lib/answer';
import { signOut, signOutEverywhere } from '../features/session/api';
import { FailureBanner } from '../shared/failure-state';
import { paths } from '../lib/paths';
import type { SignedInPerson } from '../lib/session';
import { shellInfo } from '../lib/shell-info';
import { useStore } from '../lib/store';
import { useCommand } from '../lib/use-command';
import { MenuButton } from '../ui/actions/menu-button';
import { toast } from '../ui/feedback/toasts';
import { ConfirmDialog } from '../ui/overlays/confirm-dialog';

type Extent = 'here' | 'everywhere';

function send(extent: Extent): Promise<Answer<undefined>> {
  return extent === 'here' ? signOut() : signOutEverywhere();
}

/** Who is signed in and in which capacity; signing out, here or everywhere. */
export function AccountMenu({ person }: { person: SignedInPerson }): ReactElement {
  const { t } = useTranslation('common');
  const capacity = useStore(shellInfo)?.capacity ?? null;
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asks, setAsks] = useState(false);
  const leaving = useCommand(send);
  const leave = async (extent: Extent): Promise<void> => {
    const answer = await leaving.run(extent);
    if (!answer.ok) return extent === 'here' ? void toast(t('account.notOut'), 'danger') : undefined;
    shellInfo.set(null);
    queries.clear();
    await navigate({ href: paths.signIn() });
  };
  return (
    <>
      <MenuButton
        label={person.name}
        icon="person"
        variant="quiet"
        items={[
          ...(person.office ? [{ id: 'installation', label: t('account.installation'), icon: 'menu' as const }] : []),
          {
            id: 'here',
            label: t('account.out'),
            icon: 'sign-out',
            ...(capacity === null ? {} : { description: capacity }),
          },
          { id: 'everywhere', label: t('account.outEverywhere'), icon: 'lock' },
        ]}
        onAction={(id) => {
          if (id === 'installation') void navigate({ href: paths.installation() });
          else if (id === 'here') void leave('here');
          else setAsks(true);
        }}
      />
      <ConfirmDialog
        isOpen={asks}
        onClose={() => setAsks(false)}
        title={t('account.everywhereTitle')}
        consequences={[t('account.everywhereWhat'), t('account.everywhereKept')]}
        confirmLabel={t('account.outEverywhere')}
        isBusy={leaving.isRunning}
        onConfirm={() => void leave('everywhere')}
      >
        <FailureBanner failure={leaving.failure} />
      </ConfirmDialog>
    </>
  );
}
