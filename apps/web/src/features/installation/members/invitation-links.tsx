import type { InvitationLinks, RegisteredMember } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import { Banner } from '../../../ui/feedback/banner';
import { toast } from '../../../ui/feedback/toasts';

interface InvitationLinksProps {
  links: InvitationLinks['links'];
  members: readonly RegisteredMember[];
  onClose: () => void;
}

/** Links that are in no other place than here: to be copied and handed on. */
export function InvitationLinksList({ links, members, onClose }: InvitationLinksProps): ReactElement {
  const { t } = useTranslation('installation');
  const address = (path: string): string => `${window.location.origin}${path}`;
  const nameOf = (account: string): string => members.find((member) => member.account === account)?.name ?? '';
  const copy = async (text: string): Promise<void> => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t('links.copied'));
    } catch {
      toast(t('links.notCopied'), 'warning');
    }
  };
  const all = links.map(({ account, path }) => `${nameOf(account)}\t${address(path)}`).join('\n');
  return (
    <Banner tone="warning" title={t('links.title')}>
      <p>{t('links.lead')}</p>
      <ul className="installation-links">
        {links.map(({ account, path }) => (
          <li key={account}>
            <span>{nameOf(account)}</span>
            <code>{address(path)}</code>
            <Button
              size="small"
              onPress={() => void copy(address(path))}
              aria-label={`${t('links.copy')}: ${nameOf(account)}`}
            >
              {t('links.copy')}
            </Button>
          </li>
        ))}
      </ul>
      <div className="installation-acts">
        <Button onPress={() => void copy(all)}>{t('links.copyAll')}</Button>
        <Button variant="quiet" onPress={onClose}>
          {t('links.close')}
        </Button>
      </div>
    </Banner>
  );
}
