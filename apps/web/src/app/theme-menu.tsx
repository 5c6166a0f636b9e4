import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { applyTheme, preferredTheme, type Theme } from '../lib/preferences';
import { MenuButton } from '../ui/actions/menu-button';
import type { IconName } from '../ui/marks/icon';

const themes: readonly { id: Theme; icon: IconName }[] = [
  { id: 'system', icon: 'screen' },
  { id: 'light', icon: 'sun' },
  { id: 'dark', icon: 'moon' },
];

/** Light, dark, or as the device has it. */
export function ThemeMenu(): ReactElement {
  const { t } = useTranslation('common');
  const [theme, setTheme] = useState(preferredTheme);
  const choose = (id: string): void => {
    const chosen = themes.find((each) => each.id === id)?.id ?? 'system';
    applyTheme(chosen);
    setTheme(chosen);
  };
  return (
    <MenuButton
      label={t('theme.label')}
      icon={themes.find((each) => each.id === theme)?.icon ?? 'screen'}
      hidesLabel
      variant="quiet"
      chosen={theme}
      items={themes.map(({ id, icon }) => ({ id, icon, label: t(`theme.${id}`) }))}
      onAction={choose}
    />
  );
}
