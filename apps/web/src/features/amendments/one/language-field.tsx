import type { Language, Revision } from '@concord/procedure';
import { TEXT_LIMIT } from '@concord/text';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../shared/consultation/text/language-name';
import { marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Redline } from '../../../ui/document/redline';
import { TextArea } from '../../../ui/forms/text-area';

interface LanguageFieldProps {
  base: Revision;
  language: Language;
  /** What is typed, by language; a language not touched is not there. */
  typed: Readonly<Record<Language, string>>;
  onChange: (typed: Readonly<Record<Language, string>>) => void;
}

/** The provision in one language, changed in place, with the redline that comes of it while typing. */
export function LanguageField({ base, language, typed, onChange }: LanguageFieldProps): ReactElement | null {
  const { t } = useTranslation('amendments');
  const reader = useInterfaceLanguage();
  const wording = wordingIn(base, language);
  if (wording === null) return null;
  const text = typed[language] ?? wording.text;
  const isChanged = text !== wording.text;
  return (
    <div className="amendments-translation">
      <div lang={language}>
        <TextArea
          isDocument
          label={t('translate.words', { language: languageName(language, reader) })}
          value={text}
          limit={TEXT_LIMIT}
          onChange={(next) => onChange({ ...typed, [language]: next })}
        />
      </div>
      <p className="amendments-note">{isChanged ? t('translate.redline') : t('translate.unchanged')}</p>
      {isChanged ? <Redline marks={marksBetween(wording.text, text, language)} language={language} /> : null}
    </div>
  );
}
