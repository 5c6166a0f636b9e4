import { type Actor, type Consultation, type Round, roundPolicy, type State, type Verdict } from '@concord/procedure';

export type May = (actor: Actor) => Verdict;

export const mayOpen =
  (consultation: Consultation, round: Round | null): May =>
  (actor) =>
    roundPolicy.mayOpen(actor, consultation, round);
export const mayExtend =
  (round: Round): May =>
  (actor) =>
    roundPolicy.mayExtend(actor, round);
export const mayClose =
  (round: Round): May =>
  (actor) =>
    roundPolicy.mayClose(actor, round);

/** Rounds by their number. */
export function roundsInOrder({ rounds }: Pick<State, 'rounds'>): readonly Round[] {
  return [...rounds.values()].sort((one, other) => one.number - other.number);
}

/** The round that a new opening would open: the one that is planned, else a new one; null where one is open. */
export function nextRound(state: Pick<State, 'rounds'>): { readonly planned: Round | null } | null {
  const all = roundsInOrder(state);
  if (all.some(({ state: is }) => is === 'open')) return null;
  return { planned: all.find(({ state: is }) => is === 'planned') ?? null };
}
