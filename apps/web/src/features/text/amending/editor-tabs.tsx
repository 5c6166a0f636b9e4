import type { Language, Revision } from '@concord/procedure';
import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { wordingIn } from '../../../shared/consultation/text/wording';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';
import { useInterfaceLanguage } from '../../../shared/consultation/use-names';
import { Redline } from '../../../ui/document/redline';
import { Tabs } from '../../../ui/overlays/tabs';
import { languageName } from '../reading/language-choice';
import type { AmendmentDraft } from './amendment-draft';
import { LanguageEditor } from './language-editor';

interface EditorTabsProps {
  /** The revision that the draft is written against. */
  base: Revision;
  draft: AmendmentDraft;
  onChange: (draft: AmendmentDraft) => void;
  error: string | undefined;
}

/** The draft with one language's words changed; words put back as they were are no change. */
function withText(draft: AmendmentDraft, base: Revision, language: Language, text: string): AmendmentDraft {
  const { [language]: _old, ...others } = draft.texts;
  const isSame = base.wordings[language]?.text === text;
  return { ...draft, texts: isSame ? others : { ...others, [language]: text } };
}

/** One tab per language of the body: the first is the one it is written in, the others may be added. */
export function EditorTabs({ base, draft, onChange, error }: EditorTabsProps): ReactElement {
  const { t } = useTranslation('text');
  const { body } = useConsultationInfo();
  const reader = useInterfaceLanguage();
  const languages = [draft.original, ...body.languages.filter((language) => language !== draft.original)];
  const original = wordingIn(base, draft.original);
  if (draft.isDeletion) {
    const marks = original === null ? [] : [{ op: 'delete' as const, text: original.text }];
    return <Redline marks={marks} language={draft.original} />;
  }
  const items = languages.flatMap((language) => {
    const wording = wordingIn(base, language);
    if (wording === null) return [];
    const isOriginal = language === draft.original;
    const label = languageName(language, reader);
    const content = (
      <LanguageEditor
        wording={wording}
        text={draft.texts[language] ?? wording.text}
        onChange={(text) => onChange(withText(draft, base, language, text))}
        error={isOriginal ? error : undefined}
        isFirst={isOriginal}
      />
    );
    return [{ id: language, label: isOriginal ? t('amend.original', { language: label }) : label, content }];
  });
  return <Tabs label={t('amend.languages')} items={items} />;
}
