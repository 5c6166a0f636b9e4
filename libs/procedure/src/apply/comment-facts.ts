import type { CommentBody } from '../facts';
import type { Comment } from '../values/comment';
import type { Appliers } from './appliers';

type CommentFact =
  | 'round.planned'
  | 'round.opened'
  | 'round.extended'
  | 'round.closed'
  | 'comment.submitted'
  | 'comment.shared'
  | 'comment.withdrawn'
  | 'comment.disposed';

const asComment = (body: CommentBody, at: string, text: string | undefined): Comment => ({
  ...body,
  text: text ?? null,
  at,
  withdrawnAt: null,
  disposition: null,
});

/** Rounds and comments. */
export const commentAppliers: Appliers<CommentFact> = {
  'round.planned': (draft, { body }) => draft.put('rounds', body.round.id, body.round),
  'round.opened': (draft, { body }) => draft.put('rounds', body.round.id, body.round),
  'round.extended': (draft, { body }) => draft.put('rounds', body.round.id, body.round),
  'round.closed': (draft, { body }) => draft.put('rounds', body.round.id, body.round),
  'comment.submitted': (draft, { body, at, payload }) =>
    draft.put('comments', body.comment.id, asComment(body.comment, at, payload?.text)),
  'comment.shared': (draft, { body, at, payload }) =>
    draft.put('comments', body.comment.id, asComment(body.comment, at, payload?.text)),
  'comment.withdrawn': (draft, { body, at }) => draft.patch('comments', body.comment, { withdrawnAt: at }),
  'comment.disposed': (draft, { body, at, payload }) =>
    draft.patch('comments', body.comment, {
      disposition: { ...body.disposition, reason: payload?.reason ?? null, at },
    }),
};
