import type { OperationRefusalCode, RangeRefusalCode, TextRefusalCode } from '@concord/text';

/**
 * A refusal is a value, never an exception: what was asked, why it cannot be, and the numbers that the reader's sentence needs.
 * `code` is `noun.reason`; `libs/contracts` has one sentence per code and language, checked for completeness by the compiler.
 */
export interface Refusal {
  readonly ok: false;
  readonly code: RefusalCode;
  /** The field of the command that is at fault, where there is one. */
  readonly field?: string;
  /** Values for the sentence: names, numbers, times (RFC 3339). */
  readonly params?: Readonly<Record<string, string | number>>;
}

export interface Allowed {
  readonly ok: true;
}
export type Verdict = Allowed | Refusal;

export const allowed: Allowed = { ok: true };

/** Every reason for which the procedure says no. The sentences stand in `libs/contracts/src/refusals`. */
export const procedureRefusals = [
  'capacity.notYours',
  'capacity.notEntitled',
  'consultation.notInState',
  'consultation.notFound',
  'round.noneOpen',
  'round.notInState',
  'round.deadlinePassed',
  'round.deadlineNotLater',
  'round.mandateMissing',
  'provision.notFound',
  'provision.deleted',
  'provision.decided',
  'provision.openAmendments',
  'provision.textChanged',
  'provision.languageMissing',
  'text.empty',
  'text.notNormalised',
  'comment.onlySubmitter',
  'comment.notFound',
  'comment.alreadyWithdrawn',
  'comment.alreadyDisposed',
  'comment.notAuthor',
  'comment.wrongGroup',
  'amendment.notFound',
  'amendment.notInState',
  'amendment.onlySubmitter',
  'amendment.notMover',
  'amendment.staleBase',
  'amendment.textMovedOn',
  'amendment.stillStands',
  'amendment.blockGone',
  'amendment.nothingChanges',
  'amendment.notSeconded',
  'amendment.alreadySeconded',
  'amendment.ownSeconder',
  'amendment.secondingNotNeeded',
  'amendment.languagesMissing',
  'amendment.languageKnown',
  'amendment.otherCalled',
  'amendment.wrongGroup',
  'amendment.alreadyTakenUp',
  'position.onlySubmitter',
  'position.textMissing',
  'position.otherCurrent',
  'sitting.notFound',
  'sitting.notInState',
  'sitting.noneOpen',
  'sitting.otherOpen',
  'sitting.alreadyPresent',
  'division.notFound',
  'division.notInState',
  'division.otherOpen',
  'division.notOnRoll',
  'division.closed',
  'division.notYetOpen',
  'division.ballotFinal',
  'division.ballotReplaced',
  'division.methodNotAllowed',
  'division.majorityAsRuled',
  'division.quorumAsRuled',
  'division.tooFewForSecrecy',
  'division.nobodyEntitled',
  'division.trackingCodeMissing',
  'division.deadlineNotLater',
] as const;

export type ProcedureRefusalCode = (typeof procedureRefusals)[number];

/** The procedure's own reasons and those of `text`, which pass through unchanged. */
export type RefusalCode = ProcedureRefusalCode | TextRefusalCode | RangeRefusalCode | OperationRefusalCode;

/** Builds a refusal; `params` fill the sentence. */
export function refuse(code: RefusalCode, params?: Refusal['params'], field?: string): Refusal {
  return {
    ok: false,
    code,
    ...(params === undefined ? {} : { params }),
    ...(field === undefined ? {} : { field }),
  };
}
