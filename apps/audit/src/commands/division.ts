import type { DecisionRule, GroupCount } from '@concord/voting';

/** A division as a case describes it, whichever body it was. */
export interface Division {
  readonly groups: readonly GroupCount[];
  readonly rule: DecisionRule;
  readonly present?: number;
  /** What the reader should know beside the result. */
  readonly notes: readonly string[];
}
