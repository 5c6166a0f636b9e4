import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';

/** What the product is and where its proof comes from. */
export function ShellFooter(): ReactElement {
  const { t } = useTranslation('common');
  return (
    <footer className="shell-footer">
      <p>{t('footer')}</p>
    </footer>
  );
}
