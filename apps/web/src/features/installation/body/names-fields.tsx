import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../shared/consultation/text/language-name';
import { TextField } from '../../../ui/forms/text-field';

interface NamesFieldsProps {
  /** The label where there is one language, and where there are several. */
  label: (language: string) => string;
  languages: readonly string[];
  names: Readonly<Partial<Record<string, string>>>;
  onChange: (names: Readonly<Partial<Record<string, string>>>) => void;
  error: (language: string) => string | undefined;
}

/** One field for each language. */
export function NamesFields({ label, languages, names, onChange, error }: NamesFieldsProps): ReactElement {
  const { i18n } = useTranslation();
  return (
    <>
      {languages.map((language) => (
        <TextField
          key={language}
          lang={language}
          label={label(languageName(language, i18n.language))}
          value={names[language] ?? ''}
          onChange={(text) => onChange({ ...names, [language]: text })}
          error={error(language)}
        />
      ))}
    </>
  );
}
