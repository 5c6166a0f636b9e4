import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Icon } from '../ui/marks/icon';

/** Above everything while the installation is a demonstration. */
export function DemonstrationBanner(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <p className="shell-demonstration">
      <Icon name="info" size="small" />
      <span>
        <strong>{t('demonstration.title')}</strong> {t('demonstration.detail')}
      </span>
    </p>
  );
}
