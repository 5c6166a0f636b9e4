// Who may do what, when: facts, states, lifecycles, policies and deciders. Pure; time, ids and hashes come in as arguments.
export { allowed, procedureRefusals, refuse } from './refusal';
export type { Allowed, ProcedureRefusalCode, Refusal, RefusalCode, Verdict } from './refusal';
export type {
  AnnounceDivision,
  CastBallot,
  DisposeComment,
  ExtendRound,
  MakeComment,
  OpenDivision,
  OpenRound,
  ResubmitAmendment,
  StatePosition,
  SubmitAmendment,
  WriteAmendment,
} from './commands';

export { diagram, finalStates, mayFollow, reachable } from './lifecycles/lifecycle';
export type { Lifecycle } from './lifecycles/lifecycle';
export { amendmentLifecycle, openAmendmentStates } from './lifecycles/amendment';
export type { AmendmentState } from './lifecycles/amendment';
export { consultationLifecycle } from './lifecycles/consultation';
export type { ConsultationState } from './lifecycles/consultation';
export { divisionLifecycle } from './lifecycles/division';
export type { DivisionState } from './lifecycles/division';
export { provisionLifecycle } from './lifecycles/provision';
export type { ProvisionState } from './lifecycles/provision';
export { roundLifecycle } from './lifecycles/round';
export type { RoundState } from './lifecycles/round';
export { sittingLifecycle } from './lifecycles/sitting';
export type { SittingState } from './lifecycles/sitting';

export { quorumRuleOf } from './values/body';
export type { Body, Group, Method, QuorumSpec, RuleSet, Submission } from './values/body';
export type { Id, Instant, Language, Localised } from './values/common';
export { commentKinds, dispositionKinds } from './values/comment';
export type { Attribution, Comment, CommentKind, Disposition, DispositionKind, Layer } from './values/comment';
export type { Amendment, Operations, PreparedAmendment, Rebase } from './values/amendment';
export { positionKinds } from './values/position';
export type { Position, PositionKind, Side } from './values/position';
export type { Consultation, Mandate, Round, Sitting } from './values/consultation';
export { capacityKinds } from './values/delegate';
export type { Actor, Capacity, CapacityKind, Delegate, Delegation } from './values/delegate';
export type {
  BallotState,
  CountRecord,
  Division,
  Question,
  ResultRecord,
  RollLine,
  RollSummary,
} from './values/division';
export type {
  Document,
  DocumentKind,
  ImportSummary,
  Instrument,
  Provision,
  Revision,
  RevisionCause,
  TextStatus,
  Wording,
} from './values/text';

export { envelopeOf, fact, groupOf, plenary } from './facts';
export type { Audience, FactBody, FactErasable, FactShape, FactType, NewFact, RecordedFact } from './facts';
export { emptyState, tableNames } from './state';
export type { State, Table, TableName } from './state';
export { apply, applyAll, knowsFact } from './apply/apply';

export {
  capacitiesThatMay,
  firstRefusal,
  groupKinds,
  groupOfBody,
  isSubmitter,
  memberKinds,
} from './policies/capacities';
export {
  amendmentPolicy,
  lacksSeconder,
  needsSeconder,
  takesAmendments,
  textMovedOn,
} from './policies/amendment-policy';
export { commentPolicy } from './policies/comment-policy';
export {
  currentPositions,
  isOfSide,
  needsText,
  positionPolicy,
  positionsByGroup,
  sideOf,
  takesPositions,
} from './policies/position-policy';
export type { GroupPositions } from './policies/position-policy';
export { divisionPolicy, isReplaceable, isUnlinked, takesBallots } from './policies/division-policy';
export { roundPolicy, takesComments } from './policies/round-policy';
export { sits, sittingPolicy } from './policies/sitting-policy';

export type { Decision } from './deciders/decision';
export {
  decidePrepareAmendment,
  decideResubmit,
  decideRestate,
  decideSubmitAmendment,
} from './deciders/decide-amendment';
export { decideDeclareFallen, decisionBehind } from './deciders/declare-fallen';
export {
  decideCallAmendment,
  decideMove,
  decideNotMoved,
  decidePublish,
  decideReceive,
  decideReturn,
  decideSecond,
  decideTranslate,
  decideWithdraw,
  missingLanguages,
} from './deciders/move-amendment';
export { decideComment, decideDisposeComment, decideWithdrawComment } from './deciders/decide-comment';
export { decidePosition } from './deciders/decide-position';
export type { PositionContext } from './deciders/decide-position';
export { decideCloseRound, decideExtendRound, decideOpenRound } from './deciders/decide-round';
export {
  decideCallProvision,
  decideCheckIn,
  decideCloseSitting,
  decideOpenSitting,
  decideResumeSitting,
  decideScheduleSitting,
  decideSuspendSitting,
} from './deciders/decide-sitting';
export { decideAnnounce, decideAnnul, decideBoxDestroyed, decideOpenDivision } from './deciders/decide-division';
export type { AnnounceContext } from './deciders/decide-division';
export { decideBallot } from './deciders/decide-ballot';
export { decideCloseDivision, decideCloseOverdue, decideDeclare, isOverdue } from './deciders/decide-close';
export type { DeclareContext } from './deciders/decide-close';
export { freezeRoll } from './deciders/roll';
export type { FrozenRoll } from './deciders/roll';
export { resultOf } from './deciders/result';
export type { ChoiceCounts } from './deciders/result';
export { outcomeOfOperation } from './deciders/operations';
export { draftPassage, type DraftText } from './relations/draft-passage';
export { amendmentGraphs, withAmendments, type AmendmentGraphs } from './relations/amendment-graphs';
export {
  relationsOf,
  type AmendmentRelation,
  type AmendmentRelations,
  type ConsiderationOrder,
} from './relations/relations-of';
