import type { TextReview } from '@concord/contracts';
import { type ReactElement, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { fieldError } from '../../../lib/answer';
import { useCommand } from '../../../lib/use-command';
import { languageName } from '../../../shared/consultation/text/language-name';
import { FailureBanner } from '../../../shared/failure-state';
import { Button } from '../../../ui/actions/button';
import { TextArea } from '../../../ui/forms/text-area';
import { reviewText } from '../api';
import { ChooseFile } from '../choose-file';
import { ReviewedText } from './reviewed-text';

interface TextFieldReviewedProps {
  language: string;
  source: string;
  onChange: (source: string) => void;
  /** Told of the hash of what was reviewed; null once another word is typed. */
  onReviewed: (hash: string | null) => void;
  error: string | undefined;
}

/** A text in one language, and what the importer reads in it. */
export function TextFieldReviewed({
  language,
  source,
  onChange,
  onReviewed,
  error,
}: TextFieldReviewedProps): ReactElement {
  const { t, i18n } = useTranslation('installation');
  const [looked, setLooked] = useState<{ source: string; review: TextReview } | null>(null);
  const command = useCommand(reviewText);
  const type = (text: string): void => {
    onReviewed(looked?.source === text ? looked.review.hash : null);
    onChange(text);
  };
  const look = async (): Promise<void> => {
    const answer = await command.run(source);
    setLooked(answer.ok ? { source, review: answer.value } : null);
    onReviewed(answer.ok ? answer.value.hash : null);
  };
  return (
    <div className="installation-text">
      <ChooseFile label={t('founding.choose')} types={['.txt', 'text/plain']} onText={type} />
      <TextArea
        label={t('founding.textIn', { language: languageName(language, i18n.language) })}
        description={t('founding.textHint')}
        isDocument
        rows={10}
        lang={language}
        value={source}
        onChange={type}
        error={error ?? fieldError(command.failure, 'source')}
      />
      <FailureBanner failure={command.failure} kept={t('kept')} />
      <Button isBusy={command.isRunning} isDisabled={source.trim() === ''} onPress={() => void look()}>
        {t('founding.review')}
      </Button>
      {looked?.source === source ? <ReviewedText review={looked.review} language={language} /> : null}
    </div>
  );
}
