import {
  type Amendment,
  type Body,
  type Comment,
  lacksSeconder,
  missingLanguages,
  type State,
} from '@concord/procedure';

/** What an amendment needs from the secretariat now. `waitSeconder`: nothing yet, another member must second it first. */
export type AmendmentTask = 'receive' | 'waitSeconder' | 'translate' | 'publish';

export type PendingItem =
  | { readonly kind: 'amendment'; readonly task: AmendmentTask; readonly amendment: Amendment; readonly since: string }
  | { readonly kind: 'comment'; readonly comment: Comment; readonly since: string };

function taskOf(body: Body, amendment: Amendment): AmendmentTask | null {
  const { state } = amendment;
  if (state === 'submitted' || state === 'late') {
    return lacksSeconder(body, amendment, 'beforeReceipt') ? 'waitSeconder' : 'receive';
  }
  if (state !== 'received' && state !== 'inTranslation') return null;
  return missingLanguages(body, amendment).length > 0 ? 'translate' : 'publish';
}

/** Official, standing, and without a disposition. */
export const awaitsDisposition = ({ layer, withdrawnAt, disposition }: Comment): boolean =>
  layer === 'official' && withdrawnAt === null && disposition === null;

/** All that waits for the secretariat, longest first. */
export function pendingOf(state: Pick<State, 'amendments' | 'comments'>, body: Body): readonly PendingItem[] {
  const amendments = [...state.amendments.values()].flatMap((amendment): PendingItem[] => {
    const task = taskOf(body, amendment);
    const since = amendment.receivedAt ?? amendment.submittedAt;
    return task === null ? [] : [{ kind: 'amendment', task, amendment, since }];
  });
  const comments = [...state.comments.values()]
    .filter(awaitsDisposition)
    .map((comment): PendingItem => ({ kind: 'comment', comment, since: comment.at }));
  return [...amendments, ...comments].sort((one, other) => one.since.localeCompare(other.since));
}

export const idOf = (item: PendingItem): string => (item.kind === 'comment' ? item.comment.id : item.amendment.id);
