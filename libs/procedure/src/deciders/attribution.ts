import type { Body } from '../values/body';
import type { Attribution } from '../values/comment';
import type { Actor } from '../values/delegate';
import { groupOfBody, isSubmitter } from '../policies/capacities';

/** Who said it, as it stands on the record. */
export function attribution(actor: Actor): Attribution {
  const { capacity, delegate } = actor;
  return { delegate, capacity: capacity.id, group: capacity.group, delegation: capacity.delegation };
}

/** In whose name an official text stands: the group's where it submits as one, else the delegation's. */
export function officialAttribution(body: Body, actor: Actor): Attribution {
  const own = attribution(actor);
  const asGroup = groupOfBody(body, own.group)?.submission === 'byGroup' && isSubmitter(body, actor.capacity);
  return asGroup ? { ...own, delegation: null } : own;
}
