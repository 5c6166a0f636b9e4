import { useLocation, useParams } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { shellInfo } from '../lib/shell-info';
import { useStore } from '../lib/store';
import { Link } from '../ui/actions/link';
import { pages } from './routes';

/** The parts of a consultation; only those that are built and that this person may enter. */
export function ConsultationNav(): ReactElement | null {
  const { t } = useTranslation('common');
  const { pathname } = useLocation();
  const params: Readonly<Record<string, string | undefined>> = useParams({ strict: false });
  const areas = useStore(shellInfo)?.areas ?? [];
  const { consultationId } = params;
  if (consultationId === undefined) return null;
  const items = pages.flatMap(({ nav, path }) =>
    nav === undefined || (nav.area !== undefined && !areas.includes(nav.area))
      ? []
      : [{ ...nav, href: path.replace('$consultationId', encodeURIComponent(consultationId)) }],
  );
  if (items.length === 0) return null;
  return (
    <nav className="shell-nav" aria-label={t('nav.label')}>
      <ul className="shell-nav-list">
        {items.map(({ key, icon, href }) => (
          <li key={key}>
            <Link
              appearance="quiet"
              icon={icon}
              href={href}
              {...(pathname === href || pathname.startsWith(`${href}/`) ? { 'aria-current': 'page' } : {})}
            >
              {t(`nav.${key}`)}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
