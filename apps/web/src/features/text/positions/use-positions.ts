import { currentPositions, type Position, type Provision, type State } from '@concord/procedure';
import { useMemo } from 'react';
import { useConsultationState } from '../../../shared/consultation/use-consultation';

const tableOf = (state: State): State['positions'] => state.positions;

/** The current positions on a provision, one for each side that took any. */
export function usePositions(provision: Provision): readonly Position[] {
  const table = useConsultationState(tableOf);
  return useMemo(() => currentPositions(table.values(), provision.id), [table, provision.id]);
}
