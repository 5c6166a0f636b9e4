import { groupKinds } from '@concord/procedure';
import type { Delegate, RuleSet } from '@concord/procedure';
import { isSealed } from '../records/logs/head';
import type { Head } from '../records/logs/head';

/**
 * Which logs a delegate reads (architecture, section 3): plenary and public by whoever takes part, observers only what the rule set
 * says; a group's by those who take part in its work; the secretariat's by the secretariat; an envelope by every plenary reader from
 * its opening on, and before that by nobody.
 */
export function mayReadLog(delegate: Delegate, observersRead: RuleSet['observersRead'], head: Head): boolean {
  switch (head.audience) {
    case 'public':
      return true;
    case 'plenary':
      return readsPlenary(delegate, observersRead);
    case 'envelope':
      return !isSealed(head) && readsPlenary(delegate, observersRead);
    case 'group':
      return head.groupKey !== null && groupsOf(delegate).includes(head.groupKey);
    case 'secretariat':
      return delegate.capacities.some(({ kind }) => kind === 'secretariat');
    case 'installation':
      return false;
  }
}

export function readsPlenary(delegate: Delegate, observersRead: RuleSet['observersRead']): boolean {
  return delegate.capacities.some(({ kind }) => kind !== 'observer' || observersRead === 'plenary');
}

/** Groups in whose own work the delegate takes part. */
export function groupsOf(delegate: Delegate): string[] {
  const groups = delegate.capacities.flatMap(({ kind, group }) => (groupKinds.includes(kind) && group ? [group] : []));
  return [...new Set(groups)];
}
