import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/marks/icon';

/** Above everything while the installation is a demonstration. */
export function DemonstrationBanner(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <aside className="shell-demonstration" aria-label={t('demonstration.title')}>
      <Icon name="info" size="small" />
      <span>
        <strong>{t('demonstration.title')}</strong> {t('demonstration.detail')}
      </span>
    </aside>
  );
}
