import { amendmentPolicy } from '@concord/procedure';
import { type CapacityChoiceHandle, useCapacity } from '../../../shared/consultation/use-capacity';
import { useConsultationInfo } from '../../../shared/consultation/use-consultation';

/** Officially, by an authorised submitter; or to one's group, whose submitter takes it up. */
export type Way = 'official' | 'group';

export interface Ways {
  readonly choices: Readonly<Record<Way, CapacityChoiceHandle>>;
  /** The ways open to the reader, the official one first. */
  readonly open: readonly Way[];
}

/** The ways in which the reader may bring in an amendment now. */
export function useWays(): Ways {
  const consultation = useConsultationInfo();
  const choices = {
    official: useCapacity((actor) => amendmentPolicy.maySubmit(actor, consultation)),
    group: useCapacity((actor) => amendmentPolicy.mayPrepare(actor, consultation)),
  };
  const open = (['official', 'group'] as const).filter((way) => choices[way].refusal === null);
  return { choices, open };
}
