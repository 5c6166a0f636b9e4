import type { Comment, Provision, State } from '@concord/procedure';
import { type ReactElement, useMemo } from 'react';
import { useTranslation } from 'react-i18next';
import { useConsultationState } from '../../../shared/consultation/use-consultation';
import { EmptyState } from '../../../ui/feedback/empty-state';
import { Stack } from '../../../ui/layout/stack';
import { useText } from '../reading/text-context';
import { type Anchor, anchorOf, commentsOf } from './anchors';
import { CommentCard } from './comment-card';

const tableOf = (state: State): State['comments'] => state.comments;
const revisionsOf = (state: State): State['revisions'] => state.revisions;

/** The comments on a provision and where their words are now. */
export function useComments(provision: Provision): readonly { comment: Comment; anchor: Anchor | null }[] {
  const comments = useConsultationState(tableOf);
  const revisions = useConsultationState(revisionsOf);
  return useMemo(
    () =>
      commentsOf({ comments }, provision.id).map((comment) => ({
        comment,
        anchor: anchorOf({ revisions }, comment, provision),
      })),
    [comments, revisions, provision],
  );
}

/** The comments on one provision, oldest first, so that a new one never moves what one is reading. */
export function CommentList({ provision }: { provision: Provision }): ReactElement {
  const { t } = useTranslation('text');
  const { commentRefusal } = useText();
  const comments = useComments(provision);
  if (comments.length === 0) {
    return (
      <EmptyState icon="comment" title={t('comments.none')}>
        {commentRefusal === null ? t('comments.how') : (commentRefusal ?? t('comments.observe'))}
      </EmptyState>
    );
  }
  return (
    <Stack gap="tight">
      {comments.map(({ comment, anchor }) => (
        <CommentCard key={comment.id} comment={comment} anchor={anchor} />
      ))}
    </Stack>
  );
}
