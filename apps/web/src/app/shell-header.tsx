import { useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { paths } from '../lib/paths';
import type { SignedInPerson } from '../lib/session';
import { shellInfo } from '../lib/shell-info';
import { useStore } from '../lib/store';
import { Link } from '../ui/actions/link';
import { AccountMenu } from './account-menu';
import { ConnectionMark } from './connection-line';
import { LanguageMenu } from './language-menu';
import { Logo } from './logo';
import { ThemeMenu } from './theme-menu';

/** Product, consultation, connection, language, theme and person. */
export function ShellHeader({ person }: { person: SignedInPerson }): ReactElement {
  const { t } = useTranslation('common');
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const info = useStore(shellInfo);
  const isInside = info !== null && params['consultationId'] === info.consultationId;
  return (
    <header className="shell-header">
      <div className="shell-header-row">
        <Link appearance="quiet" href={paths.today()} aria-label={t('home')}>
          <Logo />
        </Link>
        {isInside ? (
          <div className="shell-where">
            <span className="shell-consultation">{info.title}</span>
            {info.capacity === null ? null : <span className="shell-capacity">{info.capacity}</span>}
          </div>
        ) : (
          <span className="shell-where" />
        )}
        <ConnectionMark />
        <div className="shell-tools">
          <LanguageMenu />
          <ThemeMenu />
          <AccountMenu person={person} />
        </div>
      </div>
    </header>
  );
}
