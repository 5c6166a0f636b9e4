import { interfaceLanguages } from '@concord/contracts';
import type { Body } from '@concord/procedure';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { newCommandId } from '../../../lib/command-id';
import { useCommand } from '../../../lib/use-command';
import { useDraft } from '../../../lib/use-draft';
import { toast } from '../../../ui/feedback/toasts';
import { foundConsultation, useFetchAnew } from '../api';

export type Texts = Readonly<Partial<Record<string, string>>>;

export interface FoundingDraft {
  readonly title: Texts;
  readonly mandate: { readonly body: string; readonly document: string; readonly paragraph: string };
  readonly sources: Texts;
}

const empty: FoundingDraft = { title: {}, mandate: { body: '', document: '', paragraph: '' }, sources: {} };
const isEmpty = (text: string | undefined): boolean => text === undefined || text.trim() === '';

/** Titles and mandate that are still empty, by the names that the server gives its fields. */
function emptyFields({ title, mandate }: FoundingDraft, languages: readonly string[]): string[] {
  return [
    ...languages.filter((language) => isEmpty(title[language])).map((language) => `title.${language}`),
    ...Object.entries(mandate).flatMap(([field, text]) => (isEmpty(text) ? [`mandate.${field}`] : [])),
  ];
}

/** The form that founds a consultation, as it is being filled. */
export function useFounding(body: Body) {
  const { t } = useTranslation('installation');
  const languages = interfaceLanguages.filter((language) => body.languages.includes(language));
  const { value, setValue, acknowledge } = useDraft('installation:founding', empty);
  const [consultation, setConsultation] = useState(newCommandId);
  const [reviewed, setReviewed] = useState<Texts>({});
  const [lacking, setLacking] = useState<readonly string[]>([]);
  const command = useCommand(foundConsultation);
  const fetchAnew = useFetchAnew();
  const given = languages.filter((language) => !isEmpty(value.sources[language]));
  const textField = (language: string): string => `texts.${given.findIndex((each) => each === language)}.source`;
  const error = (field: string): string | undefined => {
    if (!lacking.includes(field)) return fieldError(command.failure, field);
    return t(field.startsWith('texts') ? 'founding.reviewFirst' : 'founding.missing');
  };
  const submit = async (): Promise<void> => {
    const unread = (given.length === 0 ? languages.slice(0, 1) : given).filter((language) =>
      isEmpty(reviewed[language]),
    );
    const missing = [...emptyFields(value, languages), ...unread.map(textField)];
    setLacking(missing);
    if (missing.length > 0) return;
    const title = Object.fromEntries(languages.map((language) => [language, value.title[language] ?? '']));
    const texts = given.map((language) => ({
      ...{ language, source: value.sources[language] ?? '', reviewed: reviewed[language] ?? '' },
    }));
    const answer = await command.run({ consultation, title, mandate: value.mandate, texts });
    if (!answer.ok) return;
    toast(t('founding.founded'));
    acknowledge(value);
    setConsultation(newCommandId());
    await fetchAnew();
  };
  const review = (language: string, hash: string | null): void =>
    setReviewed((before) => ({ ...before, [language]: hash ?? '' }));
  return {
    ...{ languages, value, setValue, submit, review, error, failure: command.failure, isRunning: command.isRunning },
    textError: (language: string) => error(textField(language)),
  };
}
