import type { CastBallot } from '../commands';
import { envelopeOf, fact } from '../facts';
import type { NewFact } from '../facts';
import { refuse } from '../refusal';
import type { Refusal } from '../refusal';
import { divisionPolicy, isReplaceable, isUnlinked } from '../policies/division-policy';
import type { Instant } from '../values/common';
import type { Actor } from '../values/delegate';
import type { BallotState, Division } from '../values/division';

/** 128 bits in base64url without padding. */
const trackingCodeShape = /^[A-Za-z0-9_-]{21}[AQgw]$/;

/**
 * One ballot. A record vote's may be replaced until the close by one that names it, so that a late copy cannot overwrite; a show of
 * hands is final once confirmed, and its choice is no part of the fact (section 4).
 *
 * @param own the ballot already given for this line of the roll, if any.
 */
export function decideBallot(
  context: { division: Division; onRoll: boolean; own: BallotState | null },
  command: CastBallot,
  actor: Actor,
  now: Instant,
): { readonly ok: true; readonly fact: NewFact } | Refusal {
  const { division, onRoll, own } = context;
  const verdict = divisionPolicy.mayVote(actor, division, onRoll, now);
  if (!verdict.ok) return verdict;
  const capacity = actor.capacity.id;
  if (isUnlinked(division.method)) {
    if (own !== null) return refuse('division.ballotFinal');
    if (!trackingCodeShape.test(command.trackingCode ?? '')) {
      return refuse('division.trackingCodeMissing', {}, 'trackingCode');
    }
    return { ok: true, fact: fact(envelopeOf(division.envelope), 'ballot.counted', { capacity }) };
  }
  if ((own?.seq ?? null) !== command.replaces) return refuse('division.ballotReplaced', {}, 'replaces');
  if (own !== null && !isReplaceable(division.method)) return refuse('division.ballotFinal');
  const { choice, replaces } = command;
  return { ok: true, fact: fact(envelopeOf(division.envelope), 'ballot.cast', { capacity, choice, replaces }) };
}
