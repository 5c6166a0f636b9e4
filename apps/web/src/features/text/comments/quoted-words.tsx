import type { ReactElement } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '../../../ui/actions/button';
import type { CommentDraft } from './comment-draft';

/** The words that a comment is on, or that it is on the whole provision. */
export function QuotedWords({ draft, onWhole }: { draft: CommentDraft; onWhole: () => void }): ReactElement {
  const { t } = useTranslation('text');
  if (draft.range === null) return <p className="text-hint">{t('comment.onWhole')}</p>;
  return (
    <figure className="text-quote">
      <figcaption className="text-hint">{t('comment.onWords')}</figcaption>
      <blockquote className="text-quote-words" lang={draft.language} dir="auto">
        {draft.range.quote}
      </blockquote>
      <Button size="small" variant="quiet" onPress={onWhole}>
        {t('comment.takeWhole')}
      </Button>
    </figure>
  );
}
