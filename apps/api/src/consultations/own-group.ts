import { groupKinds, groupOf } from '@concord/procedure';
import type { Audience, Capacity } from '@concord/procedure';

/** The group in whose own work this capacity takes part; null for the Chair, the secretariat, an observer. */
export const groupActedFor = ({ kind, group }: Capacity): string | null => (groupKinds.includes(kind) ? group : null);

/** Whoever acts for a group writes to that group's log; who acts for none writes to no group's. */
export function ownGroup(capacity: Capacity): Audience[] {
  const group = groupActedFor(capacity);
  return group === null ? [] : [groupOf(group)];
}
