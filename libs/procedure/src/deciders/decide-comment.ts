import { admissibleText, checkRange, isBlank } from '@concord/text';
import type { DisposeComment, MakeComment } from '../commands';
import { fact, groupOf, plenary } from '../facts';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { all } from '../policies/capacities';
import { commentPolicy } from '../policies/comment-policy';
import { takesComments } from '../policies/round-policy';
import type { Comment } from '../values/comment';
import type { Instant } from '../values/common';
import type { Consultation, Round } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Provision, Revision } from '../values/text';
import { attribution, officialAttribution } from './attribution';
import { when } from './decision';
import type { Decision } from './decision';

interface CommentContext {
  readonly consultation: Consultation;
  readonly round: Round | null;
  readonly provision: Provision | null;
  /** The revision that the words were chosen in; it need not be the one in force. */
  readonly revision: Revision | null;
}

/** The words commented on stand in that revision, in that language, exactly. */
function anchorStands(context: CommentContext, command: MakeComment): Verdict {
  const { provision, revision } = context;
  if (provision === null || revision?.provision !== provision.id) return refuse('provision.notFound', {}, 'provision');
  const wording = revision.wordings[command.language];
  if (wording === undefined) {
    return refuse('provision.languageMissing', { language: command.language }, 'language');
  }
  if (command.range === null) return allowed;
  const range = checkRange(wording.text, command.range);
  return range.ok ? allowed : refuse(range.code, {}, 'range');
}

/** A comment for one's group, or an official one by the authorised submitter (sections 5 and 6). */
export function decideComment(context: CommentContext, command: MakeComment, actor: Actor, now: Instant): Decision {
  const { consultation, round } = context;
  const text = admissibleText(command.text);
  if (!text.ok) return refuse(text.code, { at: text.at }, 'text');
  if (isBlank(text.text)) return refuse('text.empty', {}, 'text');
  if (round === null) return refuse('round.noneOpen');
  const verdict = all(
    commentPolicy.mayComment(actor, consultation.body, command.layer),
    takesComments(round, now),
    anchorStands(context, command),
  );
  return when(verdict, () => {
    const { comment: id, layer, provision, revision, range, language, kind } = command;
    const isOfficial = layer === 'official';
    const author = isOfficial ? officialAttribution(consultation.body, actor) : attribution(actor);
    const comment = { id, layer, round: round.id, provision, revision, range, language, kind, author };
    const erasable = { text: text.text };
    return isOfficial
      ? [fact(plenary, 'comment.submitted', { comment }, erasable)]
      : [fact(groupOf(author.group ?? ''), 'comment.shared', { comment }, erasable)];
  });
}

const audienceOf = (comment: Comment) => (comment.layer === 'official' ? plenary : groupOf(comment.author.group ?? ''));

export function decideWithdrawComment(comment: Comment, actor: Actor): Decision {
  return when(commentPolicy.mayWithdraw(actor, comment), () => [
    fact(audienceOf(comment), 'comment.withdrawn', { comment: comment.id }),
  ]);
}

/** Each comment gets a disposition with a reason (section 6); a later one replaces it and both stay on the record. */
export function decideDisposeComment(comment: Comment, command: DisposeComment, actor: Actor): Decision {
  const reason = admissibleText(command.reason);
  if (!reason.ok) return refuse(reason.code, { at: reason.at }, 'reason');
  if (isBlank(reason.text)) return refuse('text.empty', {}, 'reason');
  return when(commentPolicy.mayDispose(actor, comment), () => {
    const disposition = { kind: command.disposition, duplicateOf: command.duplicateOf };
    return [fact(plenary, 'comment.disposed', { comment: comment.id, disposition }, { reason: reason.text })];
  });
}
