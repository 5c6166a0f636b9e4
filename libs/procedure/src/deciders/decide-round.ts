import { admissibleText, isBlank } from '@concord/text';
import type { ExtendRound, OpenRound } from '../commands';
import { fact, plenary } from '../facts';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import { all } from '../policies/capacities';
import { roundPolicy } from '../policies/round-policy';
import type { Instant } from '../values/common';
import type { Consultation, Round } from '../values/consultation';
import type { Actor } from '../values/delegate';
import { when } from './decision';
import type { Decision } from './decision';

const later = (deadlineAt: Instant, than: Instant): Verdict =>
  deadlineAt > than ? allowed : refuse('round.deadlineNotLater', { deadlineAt, than }, 'deadlineAt');

/** A closed round is opened again with a reason, and all are told (section 6). */
function reasonStands(round: Round | null, reason: string | null): Verdict {
  if (reason === null) return round?.state === 'closed' ? refuse('text.empty', {}, 'reason') : allowed;
  const text = admissibleText(reason);
  if (!text.ok) return refuse(text.code, { at: text.at }, 'reason');
  return isBlank(text.text) ? refuse('text.empty', {}, 'reason') : allowed;
}

/** Opens the next round, or a closed one again with a new deadline. The rule set's version is fixed here for the round's life. */
export function decideOpenRound(
  context: { consultation: Consultation; round: Round | null; lastNumber: number; reason: string | null },
  command: OpenRound,
  actor: Actor,
  now: Instant,
): Decision {
  const { consultation, round, lastNumber, reason } = context;
  const { id, version } = consultation.body.ruleSet;
  const verdict = all(
    roundPolicy.mayOpen(actor, consultation, round),
    later(command.deadlineAt, now),
    reasonStands(round, reason),
  );
  return when(verdict, () => {
    const opened: Round = {
      id: command.round,
      number: round?.number ?? lastNumber + 1,
      state: 'open',
      deadlineAt: command.deadlineAt,
      ruleSet: round?.ruleSet ?? { id, version },
      openedAt: round?.openedAt ?? now,
      closedAt: null,
    };
    return [
      fact(plenary, 'round.opened', { round: opened }, reason === null ? {} : { reason: reason.normalize('NFC') }),
    ];
  });
}

/** Extends an open round; the deadline only moves later. */
export function decideExtendRound(round: Round, command: ExtendRound, actor: Actor, now: Instant): Decision {
  const than = round.deadlineAt > now ? round.deadlineAt : now;
  const verdict = all(roundPolicy.mayExtend(actor, round), later(command.deadlineAt, than));
  return when(verdict, () => [
    fact(plenary, 'round.extended', { round: { ...round, deadlineAt: command.deadlineAt } }),
  ]);
}

export function decideCloseRound(round: Round, actor: Actor, now: Instant): Decision {
  return when(roundPolicy.mayClose(actor, round), () => [
    fact(plenary, 'round.closed', { round: { ...round, state: 'closed', closedAt: now } }),
  ]);
}
