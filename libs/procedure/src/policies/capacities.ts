import type { Refusal, Verdict } from '../refusal';
import { allowed, refuse } from '../refusal';
import type { Body, Group } from '../values/body';
import type { Actor, Capacity, CapacityKind, Delegate } from '../values/delegate';

/** Kinds in which a person takes part in a group's own work. */
export const groupKinds: readonly CapacityKind[] = [
  'member',
  'deputy',
  'adviser',
  'substitute',
  'contactPoint',
  'regionalCoordinator',
  'groupSecretariat',
  'viceChair',
];

/** Kinds that have the floor as members: deputies have every right but the vote (section 2). */
export const memberKinds: readonly CapacityKind[] = ['member', 'deputy', 'substitute'];

export function groupOfBody(body: Body, key: string | null): Group | undefined {
  return body.groups.find((group) => group.key === key);
}

/** Allowed if the capacity is of one of the kinds; else a refusal that names them. */
export function needsKind(actor: Actor, ...kinds: readonly CapacityKind[]): Verdict {
  if (kinds.includes(actor.capacity.kind)) return allowed;
  return refuse('capacity.notEntitled', { kind: actor.capacity.kind, needed: kinds.join(', ') });
}

/**
 * Whether this capacity moves text up to the official layer: the group's secretariat where the group submits as one, the contact
 * point or a regional coordinator where each delegation does (section 5).
 */
export function isSubmitter(body: Body, capacity: Capacity): boolean {
  const group = groupOfBody(body, capacity.group);
  if (group === undefined) return false;
  return group.submission === 'byGroup'
    ? capacity.kind === 'groupSecretariat'
    : capacity.kind === 'contactPoint' || capacity.kind === 'regionalCoordinator';
}

/** The capacities of a delegate for which `may` says yes; a person with several chooses among them, it is never guessed. */
export function capacitiesThatMay(delegate: Delegate, may: (actor: Actor) => Verdict): Capacity[] {
  return delegate.capacities.filter((capacity) => may({ delegate: delegate.id, capacity }).ok);
}

/** The first refusal, for a button that is there and says why it cannot be pressed. */
export function firstRefusal(delegate: Delegate, may: (actor: Actor) => Verdict): Refusal | null {
  for (const capacity of delegate.capacities) {
    const verdict = may({ delegate: delegate.id, capacity });
    if (!verdict.ok) return verdict;
  }
  return null;
}

/** Verdicts in order; the first refusal stands. */
export function all(...verdicts: readonly Verdict[]): Verdict {
  return verdicts.find((verdict) => !verdict.ok) ?? allowed;
}
