// The arithmetic of a decision: groups, weights, quorum, majorities, tally. Exact integers; imports nothing.
export { FEWEST_GROUPS, MOST_GROUPS } from './groups';
export type { GroupHeads, GroupVoters, GroupWeight, WeighResult, WeightsCode, WeightsRefusal } from './groups';
export { oneVoteEach, weigh } from './weights';
export { neededFor } from './majority';
export type { MajorityRule } from './majority';
export { quorumRequired, testQuorum } from './quorum';
export type { QuorumFinding, QuorumRule } from './quorum';
export { outcomeOf } from './outcome';
export type { Outcome } from './outcome';
export { tallyBallots, tallyCounts } from './tally';
export type {
  Choice,
  DecisionRule,
  GroupCount,
  GroupTally,
  HeadCounts,
  RollEntry,
  Tally,
  WeightedCounts,
} from './tally';
export { checkPublishedWeights } from './published-figures';
export type { Warning } from './published-figures';
export { entitlements, incompleteDelegations } from './entitlement';
export type { Entitlement, EntitlementCode, EntitlementResult } from './entitlement';
export type { Member, Standing } from './members';
export type { Substitution, SubstitutionCode, SubstitutionRefusal } from './substitution';
export { snapshot } from './snapshot';
export type { Composition, CompositionRefusal, Snapshot, SnapshotResult } from './snapshot';
