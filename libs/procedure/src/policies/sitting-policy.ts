import { mayFollow } from '../lifecycles/lifecycle';
import { sittingLifecycle } from '../lifecycles/sitting';
import type { SittingState } from '../lifecycles/sitting';
import { allowed, refuse } from '../refusal';
import type { Verdict } from '../refusal';
import type { Sitting } from '../values/consultation';
import type { Id } from '../values/common';
import type { Actor } from '../values/delegate';
import { all, memberKinds, needsKind } from './capacities';

const to = (sitting: Sitting, state: SittingState): Verdict =>
  mayFollow(sittingLifecycle, sitting.state, state) ? allowed : refuse('sitting.notInState', { state: sitting.state });

/** The Chair runs a sitting, the secretariat schedules it and enters who is present. */
export const sittingPolicy = {
  maySchedule: (actor: Actor): Verdict => needsKind(actor, 'secretariat'),
  mayOpen: (actor: Actor, sitting: Sitting): Verdict => all(needsKind(actor, 'chair'), to(sitting, 'open')),
  maySuspend: (actor: Actor, sitting: Sitting): Verdict => all(needsKind(actor, 'chair'), to(sitting, 'suspended')),
  mayResume: (actor: Actor, sitting: Sitting): Verdict =>
    all(
      needsKind(actor, 'chair'),
      sitting.state === 'suspended' ? allowed : refuse('sitting.notInState', { state: sitting.state }),
    ),
  mayClose: (actor: Actor, sitting: Sitting): Verdict => all(needsKind(actor, 'chair'), to(sitting, 'closed')),
  /** Members check in for themselves; the secretariat enters others (section 3). */
  mayCheckIn(actor: Actor, sitting: Sitting, capacity: Id): Verdict {
    if (sitting.state !== 'open') return refuse('sitting.notInState', { state: sitting.state });
    if (sitting.present.includes(capacity)) return refuse('sitting.alreadyPresent');
    if (actor.capacity.id === capacity) return needsKind(actor, ...memberKinds);
    return needsKind(actor, 'secretariat');
  },
};

/** What is put, called or decided needs an open sitting. */
export function sits(sitting: Sitting | null): Verdict {
  if (sitting === null) return refuse('sitting.noneOpen');
  return sitting.state === 'open' ? allowed : refuse('sitting.notInState', { state: sitting.state });
}
