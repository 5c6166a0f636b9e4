import type { DivisionState } from '../lifecycles/division';
import { divisionLifecycle } from '../lifecycles/division';
import { mayFollow } from '../lifecycles/lifecycle';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Method } from '../values/body';
import type { Instant } from '../values/common';
import type { Actor } from '../values/delegate';
import type { Division } from '../values/division';
import { all, needsKind } from './capacities';

const to = (division: Division, state: DivisionState): Verdict =>
  mayFollow(divisionLifecycle, division.state, state)
    ? allowed
    : refuse('division.notInState', { state: division.state });

/** Whether a ballot may be replaced until the close: in a record vote only (section 4). */
export const isReplaceable = (method: Method): boolean => method === 'recordVote';

/** Whether nobody's choice is kept (section 4). */
export const isUnlinked = (method: Method): boolean => method === 'showOfHands';

/** Open at this instant: neither closed nor past its announced end, whether or not the closing fact is there yet. */
export function takesBallots(division: Division, now: Instant): Verdict {
  if (division.state === 'announced') return refuse('division.notYetOpen', { now });
  const over = division.state !== 'open' || (division.closesAt !== null && now >= division.closesAt);
  return over ? refuse('division.closed', { closedAt: division.closedAt ?? division.closesAt ?? now, now }) : allowed;
}

/** Who may do what in a division. `onRoll` is whether the capacity stands on the frozen roll. */
export const divisionPolicy = {
  mayAnnounce: (actor: Actor): Verdict => needsKind(actor, 'chair'),
  mayOpen: (actor: Actor, division: Division): Verdict => all(needsKind(actor, 'chair'), to(division, 'open')),
  mayClose: (actor: Actor, division: Division): Verdict => all(needsKind(actor, 'chair'), to(division, 'closed')),
  mayAnnul: (actor: Actor, division: Division): Verdict => all(needsKind(actor, 'chair'), to(division, 'annulled')),
  mayVote: (actor: Actor, division: Division, onRoll: boolean, now: Instant): Verdict =>
    all(
      onRoll
        ? allowed
        : refuse('division.notOnRoll', { kind: actor.capacity.kind, reason: actor.capacity.noVote ?? '' }),
      takesBallots(division, now),
    ),
};
