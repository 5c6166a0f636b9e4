import type { Language } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { MenuButton } from '../../../ui/actions/menu-button';

/** “French”, in the reader's language. */
export function languageName(language: Language, reader: string): string {
  return new Intl.DisplayNames([reader], { type: 'language' }).of(language) ?? language;
}

interface LanguageChoiceProps {
  language: Language;
  second: Language | null;
  onLanguage: (language: Language) => void;
  onSecond: (language: Language | null) => void;
}

/** In which language the text is read, and which stands beside it. */
export function LanguageChoice({ language, second, onLanguage, onSecond }: LanguageChoiceProps): ReactElement {
  const { t } = useTranslation('text');
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const options = body.languages.map((each) => ({ id: each, label: languageName(each, reader) }));
  const beside = options.filter(({ id }) => id !== language);
  return (
    <>
      <MenuButton
        icon="globe"
        label={t('language.of', { language: languageName(language, reader) })}
        items={options}
        chosen={language}
        onAction={onLanguage}
      />
      <MenuButton
        icon="document"
        label={second === null ? t('language.alone') : t('language.beside', { language: languageName(second, reader) })}
        items={[{ id: 'none', label: t('language.none') }, ...beside]}
        chosen={second ?? 'none'}
        onAction={(id) => onSecond(id === 'none' ? null : id)}
      />
    </>
  );
}
