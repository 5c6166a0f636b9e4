import {
  type Actor,
  amendmentPolicy,
  type Amendment,
  type AnnounceDivision,
  decideAnnounce,
  decideCallAmendment,
  decideCallProvision,
  decideCloseSitting,
  decideDeclareFallen,
  decideMove,
  decideNotMoved,
  decideOpenDivision,
  decideOpenSitting,
  decisionBehind,
  type Division,
  divisionPolicy,
  type Provision,
  type Sitting,
  sittingPolicy,
  type State,
  type Verdict,
} from '@concord/procedure';
import { serverNow } from '../consultation/use-now';
import { divisionUnderWay, waitingAmendments } from './business';

export type May = (actor: Actor) => Verdict;

const both = (first: Verdict, then: () => Verdict): Verdict => (first.ok ? then() : first);

function consultationOf({ consultation }: State) {
  if (consultation === null) throw new Error('The view has no consultation');
  return consultation;
}

function provisionOf({ provisions }: State, id: string): Provision {
  const found = provisions.get(id);
  if (found === undefined) throw new Error('An amendment is to a provision that is not there');
  return found;
}

const openSitting = ({ sittings }: State): Sitting | null =>
  [...sittings.values()].find(({ state }) => state === 'open' || state === 'suspended') ?? null;

const highest = (numbers: readonly number[]): number => Math.max(0, ...numbers);

/** Who may open this sitting now, as the server will decide. */
export const mayOpenSitting =
  (state: State, sitting: Sitting): May =>
  (actor) =>
    both(sittingPolicy.mayOpen(actor, sitting), () => {
      const underWay = openSitting(state);
      const otherOpen = underWay !== null && underWay.id !== sitting.id;
      return decideOpenSitting({ consultation: consultationOf(state), sitting, otherOpen }, actor, serverNow());
    });

export const mayCloseSitting =
  (state: State, sitting: Sitting): May =>
  (actor) =>
    both(sittingPolicy.mayClose(actor, sitting), () =>
      decideCloseSitting(sitting, divisionUnderWay(state) !== null, actor, serverNow()),
    );

export const mayCallAmendment =
  (state: State, amendment: Amendment): May =>
  (actor) =>
    both(amendmentPolicy.mayCall(actor, amendment), () => {
      const sitting = openSitting(state);
      const underWay = sitting !== null && sitting.called !== null;
      const consultation = consultationOf(state);
      const provision = provisionOf(state, amendment.provision);
      return decideCallAmendment({ consultation, sitting, amendment, provision, underWay }, actor);
    });

export const mayDeclareFallen =
  (state: State, amendment: Amendment): May =>
  (actor) => {
    const provision = provisionOf(state, amendment.provision);
    const toIt = [...state.amendments.values()].filter((each) => each.provision === provision.id);
    const changedBy = decisionBehind(provision, state.revisions.get(provision.revision) ?? null, toIt);
    return decideDeclareFallen({ sitting: openSitting(state), amendment, provision, changedBy }, actor);
  };

export const mayMoveAmendment =
  (state: State, amendment: Amendment): May =>
  (actor) =>
    decideMove(consultationOf(state).body, openSitting(state), amendment, actor);

export const mayDeclareNotMoved =
  (state: State, amendment: Amendment): May =>
  (actor) =>
    decideNotMoved(openSitting(state), amendment, actor);

export const mayCallProvision =
  (state: State, provision: Provision): May =>
  (actor) =>
    both(divisionPolicy.mayAnnounce(actor), () => {
      const sitting = openSitting(state);
      const openAmendments = waitingAmendments(state, provision.id).length;
      const underWay = sitting !== null && sitting.called !== null;
      return decideCallProvision({ sitting, provision, openAmendments, underWay }, actor);
    });

/** Asks for the announcement as it would be sent, so that a method that the rules refuse is refused before it is sent. */
export const mayAnnounce =
  (state: State, command: AnnounceDivision): May =>
  (actor) => {
    const { question } = command;
    const amendment = question.kind === 'amendment' ? (state.amendments.get(question.amendment) ?? null) : null;
    const about = question.kind === 'amendment' ? amendment?.provision : question.provision;
    const provision = about === undefined ? null : (state.provisions.get(about) ?? null);
    const context = {
      ...{ consultation: consultationOf(state), sitting: openSitting(state), delegates: state.delegates.values() },
      ...{ amendment, provision, divisionUnderWay: divisionUnderWay(state) !== null },
      openAmendments: provision === null ? 0 : waitingAmendments(state, provision.id).length,
      lastNumber: highest([...state.divisions.values()].map(({ number }) => number)),
    };
    return decideAnnounce(context, command, actor, serverNow());
  };

export const mayOpenDivision =
  (state: State, division: Division): May =>
  (actor) => {
    const sitting = state.sittings.get(division.sitting) ?? null;
    const otherOpen = [...state.divisions.values()].some(({ id, state: is }) => is === 'open' && id !== division.id);
    return decideOpenDivision({ sitting, division, otherOpen }, { minutes: null }, actor, serverNow());
  };
