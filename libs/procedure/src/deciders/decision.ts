import type { Refusal, Verdict } from '../refusal';
import type { NewFact } from '../facts';

/** What a decider answers: the facts that follow, or why not. */
export type Decision = { readonly ok: true; readonly facts: readonly NewFact[] } | Refusal;

export const decided = (...facts: readonly NewFact[]): Decision => ({ ok: true, facts });

/** The facts if the verdict allows; they are made only then. */
export function when(verdict: Verdict, facts: () => readonly NewFact[]): Decision {
  return verdict.ok ? { ok: true, facts: facts() } : verdict;
}
