import {
  type Actor,
  commentPolicy,
  type Layer,
  refuse,
  type Round,
  type State,
  takesComments,
  type Verdict,
} from '@concord/procedure';
import { useConsultationInfo, useConsultationState } from '../../../shared/consultation/use-consultation';
import { useNow } from '../../../shared/consultation/use-now';

/** The round that is open, else the one with the highest number. */
export function currentRound(state: Pick<State, 'rounds'>): Round | null {
  const rounds = [...state.rounds.values()].sort((one, other) => other.number - one.number);
  return rounds.find(({ state: is }) => is === 'open') ?? rounds[0] ?? null;
}

/** Asks the procedure whether somebody may comment in this layer now. */
export function useMayComment(layer: Layer): (actor: Actor) => Verdict {
  const { body } = useConsultationInfo();
  const round = useConsultationState(currentRound);
  const now = useNow();
  return (actor) => {
    const verdict = commentPolicy.mayComment(actor, body, layer);
    if (!verdict.ok) return verdict;
    return round === null ? refuse('round.noneOpen') : takesComments(round, now);
  };
}
