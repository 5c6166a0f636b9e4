import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { http } from '../lib/api';
import { ignoreBody } from '../lib/http';
import { changeLanguage } from '../lib/i18n';
import { isLanguage, languages } from '../lib/preferences';
import { usePerson } from '../lib/session';
import { MenuButton } from '../ui/actions/menu-button';

const names = { en: 'English', fr: 'Français', es: 'Español' } as const;

/** The language of the interface; kept in this browser and, for who is signed in, in the account. */
export function LanguageMenu(): ReactElement {
  const { t, i18n } = useTranslation('common');
  const person = usePerson();
  const choose = (id: string): void => {
    if (!isLanguage(id)) return;
    void changeLanguage(i18n, id);
    // If it cannot be kept in the account, the browser's own memory still holds it.
    if (person !== null) void http.patch('/api/session/language', { language: id }, ignoreBody);
  };
  return (
    <MenuButton
      label={t('language')}
      icon="globe"
      hidesLabel
      variant="quiet"
      chosen={i18n.language}
      items={languages.map((id) => ({ id, label: names[id] }))}
      onAction={choose}
    />
  );
}
