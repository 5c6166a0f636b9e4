import type { Comment, State } from '@concord/procedure';
import type { Names } from './names';
import type { PackComment, PackRound, PackSitting } from './pack-acts';

/** Official comments in the order of the record; what a group keeps to itself is not for a dossier. */
export const officialComments = (state: State): readonly Comment[] =>
  [...state.comments.values()].filter(({ layer }) => layer === 'official');

/** Comments with what became of them. */
export function commentViews(state: State, names: Names): readonly PackComment[] {
  return officialComments(state).map((comment) => {
    const { id, provision, language, kind, text, at, withdrawnAt, disposition } = comment;
    return {
      ...{ id, provision, language, kind, text, at, withdrawnAt, disposition },
      round: state.rounds.get(comment.round)?.number ?? null,
      provisionNumber: names.provisionNumber(provision),
      revision: state.revisions.get(comment.revision)?.number ?? null,
      quote: comment.range?.quote ?? null,
      author: names.personOf(comment.author),
    };
  });
}

/** Rounds by number, each with the number of its official comments. */
export function roundViews(state: State): readonly PackRound[] {
  const comments = officialComments(state);
  return [...state.rounds.values()]
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, state: standing, openedAt, deadlineAt, closedAt }) => ({
      ...{ id, number, state: standing, openedAt, deadlineAt, closedAt },
      comments: comments.filter(({ round }) => round === id).length,
    }));
}

/** Sittings by number, each with the number of persons checked in. */
export function sittingViews(state: State, names: Names): readonly PackSitting[] {
  return [...state.sittings.values()]
    .toSorted((a, b) => a.number - b.number)
    .map(({ id, number, state: standing, openedAt, closedAt, present }) => ({
      ...{ id, number, state: standing, openedAt, closedAt },
      present: new Set(present.map((capacity) => names.capacityPerson(capacity, null)?.delegate ?? capacity)).size,
    }));
}
