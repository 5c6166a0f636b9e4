import type { FactType, RecordedFact } from '../facts';
import type { State } from '../state';
import { amendmentAppliers } from './amendment-facts';
import type { Appliers } from './appliers';
import { commentAppliers } from './comment-facts';
import { Draft } from './draft';
import { positionAppliers } from './position-facts';
import { sittingAppliers } from './sitting-facts';
import { textAppliers } from './text-facts';

/** One applier per fact type; the compiler refuses a type without one. */
const appliers: Appliers<FactType> = {
  ...textAppliers,
  ...commentAppliers,
  ...amendmentAppliers,
  ...positionAppliers,
  ...sittingAppliers,
};

/** Whether this version knows the type; a reader that meets an unknown one stops and says so rather than showing half a truth. */
export function knowsFact(type: string, v: number): type is FactType {
  return v === 1 && Object.hasOwn(appliers, type);
}

/** Applies facts in order, without deciding anything again. The old state stays as it was. */
export function applyAll(state: State, facts: Iterable<RecordedFact>): State {
  const draft = new Draft(state);
  for (const fact of facts) {
    const applier = appliers[fact.type] as (draft: Draft, fact: RecordedFact) => void;
    applier(draft, fact);
  }
  return draft.state;
}

export function apply(state: State, fact: RecordedFact): State {
  return applyAll(state, [fact]);
}
