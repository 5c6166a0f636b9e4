import type { AmendmentState } from '../lifecycles/amendment';
import { amendmentLifecycle } from '../lifecycles/amendment';
import { mayFollow } from '../lifecycles/lifecycle';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Amendment, PreparedAmendment } from '../values/amendment';
import type { Body, RuleSet } from '../values/body';
import type { Consultation } from '../values/consultation';
import type { Provision } from '../values/text';
import type { Actor } from '../values/delegate';
import { all, groupKinds, groupOfBody, isSubmitter, memberKinds, needsKind } from './capacities';

const to = (amendment: Amendment, state: AmendmentState): Verdict =>
  mayFollow(amendmentLifecycle, amendment.state, state)
    ? allowed
    : refuse('amendment.notInState', { state: amendment.state });

/** Amendments are taken once there is a revised draft and until the text is adopted (section 6). */
export function takesAmendments(consultation: Consultation): Verdict {
  return ['revisedDraft', 'meeting', 'suspended'].includes(consultation.state)
    ? allowed
    : refuse('consultation.notInState', { state: consultation.state });
}

/** Whether the rule set wants a seconder for this mover: every mover's, or only a single government's (section 8). */
export function needsSeconder(body: Body, amendment: Pick<Amendment, 'mover'>): boolean {
  const { whom } = body.ruleSet.seconding;
  if (whom === 'nobody') return false;
  return whom === 'everyMover' || groupOfBody(body, amendment.mover.group)?.submission === 'byDelegation';
}

/** Whether the seconder it needs is still missing at this point of the procedure. */
export function lacksSeconder(body: Body, amendment: Amendment, when: RuleSet['seconding']['when']): boolean {
  return body.ruleSet.seconding.when === when && needsSeconder(body, amendment) && amendment.seconder === null;
}

/** Whether the text changed after it was written: another revision is in force, or the provision is gone (section 8). */
export function textMovedOn(
  amendment: Pick<Amendment, 'revision'>,
  provision: Pick<Provision, 'revision' | 'state'>,
): boolean {
  return provision.state === 'deleted' || provision.revision !== amendment.revision;
}

/** States before a sitting has it, in which an amendment whose text changed can still be put right. */
const waiting: readonly AmendmentState[] = ['submitted', 'received', 'inTranslation', 'published'];

/** Whether the actor speaks for the side that moved it: same delegation, or same group where the group submits as one. */
function speaksForMover(actor: Actor, body: Body, amendment: Amendment): boolean {
  if (!isSubmitter(body, actor.capacity) && actor.capacity.kind !== 'viceChair') return false;
  const { group, delegation } = amendment.mover;
  return delegation === null ? actor.capacity.group === group : actor.capacity.delegation === delegation;
}

const lateSeconding = (body: Body) => body.ruleSet.seconding.when === 'atSitting';

/** Who may do what with an amendment; asked by api, socket and button alike. */
export const amendmentPolicy = {
  mayPrepare: (actor: Actor, consultation: Consultation): Verdict =>
    all(
      takesAmendments(consultation),
      needsKind(actor, ...groupKinds),
      actor.capacity.group === null ? refuse('amendment.wrongGroup') : allowed,
    ),
  maySubmit: (actor: Actor, consultation: Consultation): Verdict =>
    all(
      takesAmendments(consultation),
      needsKind(actor, ...groupKinds),
      isSubmitter(consultation.body, actor.capacity)
        ? allowed
        : refuse('amendment.onlySubmitter', { group: actor.capacity.group ?? '' }),
    ),
  mayTakeUp: (actor: Actor, consultation: Consultation, prepared: PreparedAmendment): Verdict =>
    all(
      amendmentPolicy.maySubmit(actor, consultation),
      prepared.group === actor.capacity.group ? allowed : refuse('amendment.wrongGroup'),
      prepared.takenUpAt === null ? allowed : refuse('amendment.alreadyTakenUp'),
    ),
  maySecond(actor: Actor, body: Body, amendment: Amendment): Verdict {
    if (!needsSeconder(body, amendment)) return refuse('amendment.secondingNotNeeded');
    const state: AmendmentState = lateSeconding(body) ? 'moved' : 'submitted';
    if (amendment.state !== state) return refuse('amendment.notInState', { state: amendment.state });
    if (amendment.seconder !== null) return refuse('amendment.alreadySeconded');
    const sameSide =
      amendment.mover.delegate === actor.delegate ||
      (amendment.mover.delegation !== null && amendment.mover.delegation === actor.capacity.delegation);
    return sameSide ? refuse('amendment.ownSeconder') : needsKind(actor, ...memberKinds);
  },
  mayReceive: (actor: Actor, body: Body, amendment: Amendment): Verdict =>
    all(
      needsKind(actor, 'secretariat'),
      to(amendment, 'received'),
      lacksSeconder(body, amendment, 'beforeReceipt') ? refuse('amendment.notSeconded') : allowed,
    ),
  mayReturn: (actor: Actor, amendment: Amendment): Verdict =>
    all(needsKind(actor, 'secretariat'), to(amendment, 'returned')),
  /** After a return for clarification; by whoever may submit for the side that moved it. */
  mayResubmit: (actor: Actor, body: Body, amendment: Amendment): Verdict =>
    all(
      to(amendment, 'submitted'),
      speaksForMover(actor, body, amendment) ? allowed : refuse('amendment.notMover'),
      isSubmitter(body, actor.capacity)
        ? allowed
        : refuse('amendment.onlySubmitter', { group: actor.capacity.group ?? '' }),
    ),
  /** When the text changed under it, its author decides: the words are written anew on the text in force (section 8). */
  mayRestate: (actor: Actor, body: Body, amendment: Amendment, provision: Provision): Verdict =>
    all(
      waiting.includes(amendment.state) ? allowed : refuse('amendment.notInState', { state: amendment.state }),
      textMovedOn(amendment, provision) ? allowed : refuse('amendment.stillStands'),
      speaksForMover(actor, body, amendment) ? allowed : refuse('amendment.notMover'),
      isSubmitter(body, actor.capacity)
        ? allowed
        : refuse('amendment.onlySubmitter', { group: actor.capacity.group ?? '' }),
    ),
  /** Only the decision that changed the text makes it fall; the Chair says so, and which it was. */
  mayDeclareFallen: (actor: Actor, amendment: Amendment, provision: Provision): Verdict =>
    all(
      needsKind(actor, 'chair'),
      to(amendment, 'fell'),
      textMovedOn(amendment, provision) ? allowed : refuse('amendment.stillStands'),
    ),
  mayTranslate: (actor: Actor, amendment: Amendment): Verdict =>
    all(
      needsKind(actor, 'secretariat'),
      ['received', 'inTranslation'].includes(amendment.state)
        ? allowed
        : refuse('amendment.notInState', { state: amendment.state }),
    ),
  mayPublish: (actor: Actor, amendment: Amendment): Verdict =>
    all(needsKind(actor, 'secretariat'), to(amendment, 'published')),
  mayCall: (actor: Actor, amendment: Amendment): Verdict => all(needsKind(actor, 'chair'), to(amendment, 'called')),
  /** The mover moves it; what is moved from the floor the Chair puts on the record. */
  mayMove: (actor: Actor, body: Body, amendment: Amendment): Verdict =>
    all(to(amendment, 'moved'), speaksForMover(actor, body, amendment) ? allowed : needsKind(actor, 'chair')),
  mayDeclareNotMoved: (actor: Actor, amendment: Amendment): Verdict =>
    all(needsKind(actor, 'chair'), to(amendment, 'notMoved')),
  mayWithdraw: (actor: Actor, body: Body, amendment: Amendment): Verdict =>
    all(to(amendment, 'withdrawn'), speaksForMover(actor, body, amendment) ? allowed : refuse('amendment.notMover')),
};
