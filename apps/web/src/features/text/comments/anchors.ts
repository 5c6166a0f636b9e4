import type { Comment, Language, Provision, Revision, State } from '@concord/procedure';
import { moveAnchor, type AnchorFate, type TextRange } from '@concord/text';
import { lineOf, marksBetween } from '../../../shared/consultation/text/revisions';
import { wordingIn } from '../../../shared/consultation/text/wording';

/** Where a comment's words are in the text in force. */
export interface Anchor {
  readonly comment: Comment;
  readonly range: TextRange;
  readonly fate: AnchorFate;
}

const gravity: Readonly<Record<AnchorFate, number>> = { kept: 0, moved: 1, changed: 2, deleted: 3 };

/** Revisions after the comment's up to the one in force, oldest first; null when the line does not lead there. */
function revisionsSince(state: Pick<State, 'revisions'>, comment: Comment, inForce: string): Revision[] | null {
  const line = lineOf(state, inForce);
  const at = line.findIndex(({ id }) => id === comment.revision);
  return at < 0 ? null : line.slice(0, at).reverse();
}

/** Follows a comment's words through the revisions since; null for a comment on the provision as a whole. */
export function anchorOf(state: Pick<State, 'revisions'>, comment: Comment, provision: Provision): Anchor | null {
  const { range, language } = comment;
  if (range === null) return null;
  const since = revisionsSince(state, comment, provision.revision);
  let at = wordingIn(state.revisions.get(comment.revision), language);
  if (since === null || at === null) return { comment, range, fate: 'deleted' };
  let moved: { range: TextRange; fate: AnchorFate } = { range, fate: 'kept' };
  for (const revision of since) {
    const next = wordingIn(revision, language);
    if (next === null) continue;
    if (next.text !== at.text) {
      const step = moveAnchor(moved.range, marksBetween(at.text, next.text, language));
      const fate = gravity[step.fate] > gravity[moved.fate] ? step.fate : moved.fate;
      moved = { range: step.range, fate };
    }
    at = next;
  }
  return { comment, ...moved };
}

/** A stretch of a text and the comments that stand on it. */
export interface Segment {
  readonly from: number;
  readonly text: string;
  readonly comments: readonly string[];
}

/** Cuts a text where a comment's words begin or end; anchors that do not stand in it are left out. */
export function segmentsOf(text: string, anchors: readonly Anchor[]): readonly Segment[] {
  const standing = anchors.filter(({ range, fate }) => fate !== 'deleted' && range.to <= text.length);
  const borders = new Set([0, text.length, ...standing.flatMap(({ range }) => [range.from, range.to])]);
  const cuts = [...borders].sort((one, other) => one - other);
  return cuts.slice(0, -1).map((from, index) => {
    const to = cuts[index + 1] ?? text.length;
    const over = standing.filter(({ range }) => range.from <= from && range.to >= to);
    return { from, text: text.slice(from, to), comments: over.map(({ comment }) => comment.id) };
  });
}

/** The comments on one provision that are not withdrawn, oldest first. */
export function commentsOf(state: Pick<State, 'comments'>, provision: string): readonly Comment[] {
  return [...state.comments.values()]
    .filter((comment) => comment.provision === provision && comment.withdrawnAt === null)
    .sort((one, other) => one.at.localeCompare(other.at));
}

/** Anchors of comments made in this language. */
export function anchorsIn(
  state: Pick<State, 'revisions'>,
  comments: readonly Comment[],
  provision: Provision,
  language: Language,
): readonly Anchor[] {
  return comments
    .filter((comment) => comment.language === language)
    .map((comment) => anchorOf(state, comment, provision))
    .filter((anchor) => anchor !== null);
}
