import { fact, plenary } from '../facts';
import { allowed, refuse } from '../refusal';
import { all } from '../policies/capacities';
import { sits, sittingPolicy } from '../policies/sitting-policy';
import { needsKind } from '../policies/capacities';
import type { Id, Instant } from '../values/common';
import type { Consultation, Sitting } from '../values/consultation';
import type { Actor } from '../values/delegate';
import type { Provision } from '../values/text';
import { when } from './decision';
import type { Decision } from './decision';

export function decideScheduleSitting(
  lastNumber: number,
  command: { readonly sitting: Id; readonly scheduledAt: Instant },
  actor: Actor,
): Decision {
  return when(sittingPolicy.maySchedule(actor), () => {
    const { sitting: id, scheduledAt } = command;
    const sitting: Sitting = {
      ...{ id, number: lastNumber + 1, state: 'scheduled', scheduledAt },
      ...{ openedAt: null, closedAt: null, present: [], called: null },
    };
    return [fact(plenary, 'sitting.scheduled', { sitting })];
  });
}

/** One sitting at a time, while the consultation is in its meeting. */
export function decideOpenSitting(
  context: { consultation: Consultation; sitting: Sitting; otherOpen: boolean },
  actor: Actor,
  now: Instant,
): Decision {
  const { consultation, sitting, otherOpen } = context;
  const verdict = all(
    consultation.state === 'meeting' ? allowed : refuse('consultation.notInState', { state: consultation.state }),
    otherOpen ? refuse('sitting.otherOpen') : allowed,
    sittingPolicy.mayOpen(actor, sitting),
  );
  return when(verdict, () => [fact(plenary, 'sitting.opened', { sitting: sitting.id, state: 'open', openedAt: now })]);
}

export function decideSuspendSitting(sitting: Sitting, actor: Actor): Decision {
  return when(sittingPolicy.maySuspend(actor, sitting), () => [
    fact(plenary, 'sitting.suspended', { sitting: sitting.id, state: 'suspended' }),
  ]);
}

export function decideResumeSitting(sitting: Sitting, actor: Actor): Decision {
  return when(sittingPolicy.mayResume(actor, sitting), () => [
    fact(plenary, 'sitting.resumed', { sitting: sitting.id, state: 'open' }),
  ]);
}

/** Not while something is before it, which would be left hanging; the Chair disposes of it first, or suspends. */
export function decideCloseSitting(sitting: Sitting, divisionUnderWay: boolean, actor: Actor, now: Instant): Decision {
  const verdict = all(
    divisionUnderWay ? refuse('division.otherOpen') : allowed,
    sitting.called === null ? allowed : refuse('amendment.otherCalled'),
    sittingPolicy.mayClose(actor, sitting),
  );
  return when(verdict, () => [
    fact(plenary, 'sitting.closed', { sitting: sitting.id, state: 'closed', closedAt: now }),
  ]);
}

export function decideCheckIn(sitting: Sitting, capacities: readonly Id[], actor: Actor): Decision {
  const verdict = all(...capacities.map((capacity) => sittingPolicy.mayCheckIn(actor, sitting, capacity)));
  return when(verdict, () => [fact(plenary, 'sitting.checkedIn', { sitting: sitting.id, capacities })]);
}

/** The Chair calls a provision to be put as amended, once nothing on it waits for a decision (section 8). */
export function decideCallProvision(
  context: { sitting: Sitting | null; provision: Provision; openAmendments: number; underWay: boolean },
  actor: Actor,
): Decision {
  const { sitting, provision, openAmendments, underWay } = context;
  const verdict = all(
    sits(sitting),
    needsKind(actor, 'chair'),
    underWay ? refuse('amendment.otherCalled') : allowed,
    provision.state === 'open' ? allowed : refuse('provision.decided'),
    openAmendments === 0 ? allowed : refuse('provision.openAmendments', { count: openAmendments }),
  );
  return when(verdict, () => [
    fact(plenary, 'sitting.called', { sitting: sitting?.id ?? '', called: { kind: 'provision', id: provision.id } }),
  ]);
}
