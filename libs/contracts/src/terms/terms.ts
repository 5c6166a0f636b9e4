import type {
  AmendmentState,
  CapacityKind,
  CommentKind,
  ConsultationState,
  DispositionKind,
  DivisionState,
  Method,
  PositionKind,
  ProvisionState,
  Rebase,
  RoundState,
  SittingState,
  TextStatus,
} from '@concord/procedure';
import type { Choice, EntitlementCode, MajorityRule, Outcome } from '@concord/voting';

/** The field's words for every value that a screen shows; the same in sentences, pages and exports. See docs/glossary.md. */
export interface Terms {
  readonly consultationState: Readonly<Record<ConsultationState, string>>;
  readonly roundState: Readonly<Record<RoundState, string>>;
  readonly provisionState: Readonly<Record<ProvisionState, string>>;
  readonly amendmentState: Readonly<Record<AmendmentState, string>>;
  readonly rebaseFate: Readonly<Record<Rebase['fate'], string>>;
  readonly sittingState: Readonly<Record<SittingState, string>>;
  readonly divisionState: Readonly<Record<DivisionState, string>>;
  readonly capacityKind: Readonly<Record<CapacityKind, string>>;
  readonly commentKind: Readonly<Record<CommentKind, string>>;
  readonly disposition: Readonly<Record<DispositionKind, string>>;
  readonly positionKind: Readonly<Record<PositionKind, string>>;
  readonly method: Readonly<Record<Method, string>>;
  readonly majority: Readonly<Record<MajorityRule, string>>;
  readonly choice: Readonly<Record<Choice, string>>;
  readonly outcome: Readonly<Record<Outcome, string>>;
  readonly textStatus: Readonly<Record<TextStatus, string>>;
  readonly noVote: Readonly<Record<EntitlementCode, string>>;
}
