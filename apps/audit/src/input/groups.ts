import { FEWEST_GROUPS, MOST_GROUPS } from '@concord/voting';
import type { Read, Refusal } from './refusal';
import { accept, refuse } from './refusal';

/** A group as the case names it, and its share of the votes. */
export interface NamedGroup {
  readonly group: string;
  readonly share: number;
}

/** The three groups of the International Labour Organization, in the order of the figures. */
const TRIPARTITE = ['Government', 'Employer', 'Worker'];

/** Groups of a case: the tripartite three with equal shares, unless `groups` and `shares` say otherwise. */
export function readGroups(
  groups: readonly string[] | null | undefined,
  shares: readonly number[] | null | undefined,
  names: readonly string[] = TRIPARTITE,
): Read<readonly NamedGroup[]> {
  if (!shares && groups && groups.length !== names.length) return refuse('shares', 'is missing beside "groups"');
  if (!groups && shares && shares.length !== names.length) return refuse('groups', 'is missing beside "shares"');
  const named = groups ?? names;
  if (named.length < FEWEST_GROUPS || named.length > MOST_GROUPS)
    return refuse('groups', 'must be two to eight groups');
  const twice = named.findIndex((name, index) => named.indexOf(name) !== index);
  if (twice >= 0) return refuse(`groups[${twice}]`, 'names a group a second time');
  if (shares && shares.length !== named.length) return refuse('shares', `must have exactly ${named.length} numbers`);
  return accept(named.map((group, index) => ({ group, share: shares?.[index] ?? 1 })));
}

/** Refuses the first of these lists that has not exactly one number for each group; lists not given pass. */
export function refuseLengths(
  groups: readonly NamedGroup[],
  lists: Readonly<Record<string, readonly unknown[] | null | undefined>>,
): Refusal | undefined {
  const wrong = Object.entries(lists).find(([, list]) => list && list.length !== groups.length);
  return wrong && refuse(wrong[0], `must have exactly ${groups.length} numbers, one for each group`);
}
