import type { Comment, PreparedAmendment, State } from '@concord/procedure';

export interface GroupView {
  /** Waiting for the group's submitter, oldest first. */
  readonly waiting: readonly PreparedAmendment[];
  /** Already taken up, the latest first. */
  readonly takenUp: readonly PreparedAmendment[];
  /** Shared inside the group, the latest first. */
  readonly comments: readonly Comment[];
}

/** What a group has prepared and said among itself. */
export function groupView(state: Pick<State, 'preparedAmendments' | 'comments'>, group: string): GroupView {
  const prepared = [...state.preparedAmendments.values()]
    .filter((amendment) => amendment.group === group)
    .sort((one, other) => one.preparedAt.localeCompare(other.preparedAt));
  return {
    waiting: prepared.filter(({ takenUpAt }) => takenUpAt === null),
    takenUp: prepared
      .filter(({ takenUpAt }) => takenUpAt !== null)
      .sort((one, other) => (other.takenUpAt ?? '').localeCompare(one.takenUpAt ?? '')),
    comments: [...state.comments.values()]
      .filter(({ layer, author, withdrawnAt }) => layer === 'group' && author.group === group && withdrawnAt === null)
      .sort((one, other) => other.at.localeCompare(one.at)),
  };
}
