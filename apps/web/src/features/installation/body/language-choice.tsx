import { interfaceLanguages, type InterfaceLanguage } from '@concord/contracts';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { languageName } from '../../../shared/consultation/text/language-name';
import { Checkbox } from '../../../ui/forms/checkbox';
import type { BodyDraft } from './body-draft';

interface LanguageChoiceProps {
  draft: BodyDraft;
  onChange: (draft: BodyDraft) => void;
  error: string | undefined;
}

/** The languages in which the body works: one or more. */
export function LanguageChoice({ draft, onChange, error }: LanguageChoiceProps): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const choose = (language: InterfaceLanguage, isChosen: boolean): void => {
    const languages = interfaceLanguages.filter((each) =>
      each === language ? isChosen : draft.languages.includes(each),
    );
    onChange({ ...draft, languages });
  };
  return (
    <fieldset className="installation-languages">
      <legend>{t('body.languages')}</legend>
      <p className="installation-note">{t('body.languagesHint')}</p>
      {interfaceLanguages.map((language) => (
        <Checkbox
          key={language}
          isSelected={draft.languages.includes(language)}
          onChange={(isChosen) => choose(language, isChosen)}
        >
          {languageName(language, i18n.language)}
        </Checkbox>
      ))}
      {error === undefined ? null : (
        <p role="alert" className="ui-field-error">
          {error}
        </p>
      )}
    </fieldset>
  );
}
