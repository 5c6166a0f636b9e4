import {
  type Actor,
  type Amendment,
  amendmentPolicy,
  capacitiesThatMay,
  type Division,
  memberKinds,
  type PreparedAmendment,
  type Round,
  roundPolicy,
  type Sitting,
  sittingPolicy,
  type State,
  takesComments,
  type Verdict,
} from '@concord/procedure';
import { currentSitting, divisionUnderWay } from '../../shared/business/business';
import { mayOpenSitting } from '../../shared/business/verdicts';
import type { Me } from '../../shared/consultation/open-consultation';

/** What waits for this person now, as the procedure's policies say; drawn in this order. */
export interface Needs {
  /** Announced or open; whether the reader has a ballot in it is the server's to say. */
  readonly division: Division | null;
  readonly sitting: Sitting | null;
  /** The sitting is open and the reader, a member, has not checked in. */
  readonly checkIn: boolean;
  /** The reader may open the sitting that is scheduled. */
  readonly openSitting: boolean;
  readonly toSecond: readonly Amendment[];
  readonly toReceive: readonly Amendment[];
  readonly toPublish: readonly Amendment[];
  /** Returned to the reader for clarification. */
  readonly returned: readonly Amendment[];
  readonly toTakeUp: readonly PreparedAmendment[];
  readonly round: Round | null;
  /** A planned round that the reader may open. */
  readonly toOpen: Round | null;
}

const mayAs =
  (me: Me) =>
  (may: (actor: Actor) => Verdict): boolean =>
    capacitiesThatMay({ ...me.delegate, capacities: me.capacities }, may).length > 0;

/** A reader who only observes needs nothing; what is under way is shown all the same. */
export function needsOf(state: State, me: Me | null, now: string): Needs {
  const division = divisionUnderWay(state);
  const sitting = currentSitting(state);
  const round = [...state.rounds.values()].find((each) => takesComments(each, now).ok) ?? null;
  const { consultation } = state;
  const nothing = { checkIn: false, openSitting: false, toSecond: [], toReceive: [], toPublish: [], returned: [] };
  if (me === null || consultation === null) return { ...nothing, division, sitting, toTakeUp: [], round, toOpen: null };
  const may = mayAs(me);
  const amendments = [...state.amendments.values()];
  const { body } = consultation;
  const presentIn = ({ id }: { id: string }, to: Sitting): boolean => to.present.includes(id);
  const own = me.capacities.filter(({ kind }) => memberKinds.includes(kind));
  const planned = [...state.rounds.values()].find((each) =>
    may((actor) => roundPolicy.mayOpen(actor, consultation, each)),
  );
  return {
    division,
    sitting,
    checkIn:
      sitting !== null &&
      own.some((capacity) => !presentIn(capacity, sitting)) &&
      own.some(({ id }) => may((actor) => ownOnly(actor, id, sittingPolicy.mayCheckIn(actor, sitting, id)))),
    openSitting: sitting !== null && may(mayOpenSitting(state, sitting)),
    toSecond: amendments.filter((each) => may((actor) => amendmentPolicy.maySecond(actor, body, each))),
    toReceive: amendments.filter((each) => may((actor) => amendmentPolicy.mayReceive(actor, body, each))),
    toPublish: amendments.filter((each) => may((actor) => amendmentPolicy.mayPublish(actor, each))),
    returned: amendments.filter(({ state: is, mover }) => is === 'returned' && mover.delegate === me.delegate.id),
    toTakeUp: [...state.preparedAmendments.values()].filter((each) =>
      may((actor) => amendmentPolicy.mayTakeUp(actor, consultation, each)),
    ),
    round,
    toOpen: planned ?? null,
  };
}

/** Only the capacity that would be registered counts here: entering others is no errand of one's own. */
function ownOnly(actor: Actor, capacity: string, verdict: Verdict): Verdict {
  return actor.capacity.id === capacity ? verdict : { ok: false, code: 'capacity.notEntitled' };
}
