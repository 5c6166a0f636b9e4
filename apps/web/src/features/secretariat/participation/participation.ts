import type { Attribution, Body, State } from '@concord/procedure';

export interface GroupParticipation {
  readonly group: string;
  /** Official comments that stand. */
  readonly comments: number;
  readonly amendments: number;
  /** Delegations of the group that have said anything officially, of all. */
  readonly heard: number;
  readonly delegations: number;
}

/** What each group of the body has contributed so far, officially. */
export function participationOf(
  state: Pick<State, 'comments' | 'amendments' | 'delegations'>,
  body: Body,
): readonly GroupParticipation[] {
  const comments = [...state.comments.values()].filter(
    ({ layer, withdrawnAt }) => layer === 'official' && withdrawnAt === null,
  );
  const commenters: readonly Attribution[] = comments.map(({ author }) => author);
  const movers: readonly Attribution[] = [...state.amendments.values()].map(({ mover }) => mover);
  const count = (all: readonly Attribution[], key: string): number => all.filter(({ group }) => group === key).length;
  const heard = new Set([...commenters, ...movers].flatMap(({ delegation }) => delegation ?? []));
  return body.groups.map(({ key }) => {
    const ofGroup = [...state.delegations.values()].filter(({ group }) => group === key);
    return {
      group: key,
      comments: count(commenters, key),
      amendments: count(movers, key),
      heard: ofGroup.filter(({ id }) => heard.has(id)).length,
      delegations: ofGroup.length,
    };
  });
}
