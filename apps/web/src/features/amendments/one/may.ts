import {
  type Actor,
  amendmentLifecycle,
  type Amendment,
  type AmendmentState,
  amendmentPolicy,
  type Body,
  decideWithdraw,
  lacksSeconder,
  mayFollow,
  refuse,
  type State,
  type Verdict,
} from '@concord/procedure';

export type May = (actor: Actor) => Verdict;

/** Whether the procedure knows a way from where it stands to there: what is out of the question is not offered. */
export const leadsTo = (amendment: Amendment, state: AmendmentState): boolean =>
  mayFollow(amendmentLifecycle, amendment.state, state);

/** Whether somebody could second it now. */
export function awaitsSeconder(body: Body, amendment: Amendment): boolean {
  return (
    (amendment.state === 'submitted' && lacksSeconder(body, amendment, 'beforeReceipt')) ||
    (amendment.state === 'moved' && lacksSeconder(body, amendment, 'atSitting'))
  );
}

function divisionOnIt(state: Pick<State, 'divisions'>, amendment: Amendment): boolean {
  return [...state.divisions.values()].some(
    ({ question, state: is }) =>
      question.kind === 'amendment' && question.amendment === amendment.id && (is === 'announced' || is === 'open'),
  );
}

export const maySecond =
  (body: Body, amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.maySecond(actor, body, amendment);
export const mayReceive =
  (body: Body, amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.mayReceive(actor, body, amendment);
export const mayReturn =
  (amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.mayReturn(actor, amendment);
export const mayResubmit =
  (body: Body, amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.mayResubmit(actor, body, amendment);
export const mayRestate =
  (state: Pick<State, 'provisions'>, body: Body, amendment: Amendment): May =>
  (actor) => {
    const provision = state.provisions.get(amendment.provision);
    if (provision?.state !== 'open') return refuse('provision.decided');
    return amendmentPolicy.mayRestate(actor, body, amendment, provision);
  };
export const mayTranslate =
  (amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.mayTranslate(actor, amendment);
export const mayPublish =
  (amendment: Amendment): May =>
  (actor) =>
    amendmentPolicy.mayPublish(actor, amendment);
export const mayWithdraw =
  (state: Pick<State, 'divisions'>, body: Body, amendment: Amendment): May =>
  (actor) =>
    decideWithdraw(body, amendment, divisionOnIt(state, amendment), actor);
