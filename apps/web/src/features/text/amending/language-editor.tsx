import type { ReactElement } from 'react';
import { TEXT_LIMIT } from '@concord/text';
import { useTranslation } from 'react-i18next';
import { marksBetween } from '../../../shared/consultation/text/revisions';
import type { ShownWording } from '../../../shared/consultation/text/wording';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Redline } from '../../../ui/document/redline';
import { TextArea } from '../../../ui/forms/text-area';
import { languageName } from '../reading/language-choice';
import { BindingNote } from './binding-note';

interface LanguageEditorProps {
  wording: ShownWording;
  text: string;
  onChange: (text: string) => void;
  error: string | undefined;
  isFirst: boolean;
}

/** The words themselves, changed in place, and the redline that comes of it while typing. */
export function LanguageEditor({ wording, text, onChange, error, isFirst }: LanguageEditorProps): ReactElement {
  const { t } = useTranslation('text');
  const reader = useInterfaceLanguage();
  const { language } = wording;
  const isChanged = text !== wording.text;
  return (
    <>
      <div lang={language}>
        <TextArea
          isDocument
          autoFocus={isFirst}
          label={t('amend.words', { language: languageName(language, reader) })}
          value={text}
          limit={TEXT_LIMIT}
          onChange={onChange}
          error={error}
        />
      </div>
      <BindingNote before={wording.text} text={text} language={language} onChange={onChange} />
      <section className="text-redline" aria-label={t('amend.redline')}>
        <p className="text-hint">{isChanged ? t('amend.redline') : t('amend.unchanged')}</p>
        {isChanged ? <Redline marks={marksBetween(wording.text, text, language)} language={language} /> : null}
      </section>
    </>
  );
}
