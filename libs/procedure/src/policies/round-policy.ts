import { mayFollow } from '../lifecycles/lifecycle';
import { roundLifecycle } from '../lifecycles/round';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Consultation, Round } from '../values/consultation';
import type { Instant } from '../values/common';
import type { Actor } from '../values/delegate';
import { all, needsKind } from './capacities';

const inState = (round: Round, to: Round['state']): Verdict =>
  mayFollow(roundLifecycle, round.state, to) ? allowed : refuse('round.notInState', { state: round.state });

/** Rounds are the secretariat's (section 5); nothing of a round opens without a mandate (section 6). */
export const roundPolicy = {
  mayOpen: (actor: Actor, consultation: Consultation, round: Round | null): Verdict =>
    all(
      needsKind(actor, 'secretariat'),
      consultation.mandate ? allowed : refuse('round.mandateMissing'),
      round === null ? allowed : inState(round, 'open'),
    ),
  mayExtend: (actor: Actor, round: Round): Verdict =>
    all(
      needsKind(actor, 'secretariat'),
      round.state === 'open' ? allowed : refuse('round.notInState', { state: round.state }),
    ),
  mayClose: (actor: Actor, round: Round): Verdict => all(needsKind(actor, 'secretariat'), inState(round, 'closed')),
};

/** A round takes comments while it is open and its deadline has not come, whether or not the closing fact is there yet. */
export function takesComments(round: Round, now: Instant): Verdict {
  if (round.state !== 'open') return refuse('round.notInState', { state: round.state });
  return now < round.deadlineAt ? allowed : refuse('round.deadlinePassed', { deadlineAt: round.deadlineAt, now });
}
