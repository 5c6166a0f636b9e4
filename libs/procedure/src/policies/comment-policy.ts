import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Body } from '../values/body';
import type { Comment, Layer } from '../values/comment';
import type { Actor } from '../values/delegate';
import { all, groupKinds, isSubmitter, needsKind } from './capacities';

/** Who may comment, withdraw and dispose (sections 5 and 6). */
export const commentPolicy = {
  /** Any member of a group writes for the group; only its authorised submitter makes a text official. */
  mayComment(actor: Actor, body: Body, layer: Layer): Verdict {
    const inGroup = all(
      needsKind(actor, ...groupKinds),
      actor.capacity.group === null ? refuse('comment.wrongGroup') : allowed,
    );
    if (!inGroup.ok || layer === 'group') return inGroup;
    return isSubmitter(body, actor.capacity)
      ? allowed
      : refuse('comment.onlySubmitter', { group: actor.capacity.group ?? '' });
  },
  mayWithdraw(actor: Actor, comment: Comment): Verdict {
    if (comment.withdrawnAt !== null) return refuse('comment.alreadyWithdrawn');
    return comment.author.delegate === actor.delegate ? allowed : refuse('comment.notAuthor');
  },
  mayDispose(actor: Actor, comment: Comment): Verdict {
    if (comment.layer !== 'official') return refuse('comment.notFound');
    if (comment.withdrawnAt !== null) return refuse('comment.alreadyWithdrawn');
    return needsKind(actor, 'secretariat');
  },
};
