import type { Member, Standing } from './members';
import type { Substitution, SubstitutionRefusal } from './substitution';
import { acceptSubstitutions } from './substitution';

/** Why a person of the composition does not vote. */
export type EntitlementCode =
  | 'entitlement.observer'
  | 'entitlement.arrears'
  | 'entitlement.incompleteDelegation'
  | 'entitlement.deputy'
  | 'entitlement.notInWriting' // named as a substitute, but not in writing
  | 'entitlement.replaced'; // a titular member whose substitute votes

/** Whether a person votes; otherwise the reason. `inPlaceOf` is the titular member whom a substitute replaces. */
export interface Entitlement {
  readonly id: string;
  readonly group: string;
  readonly votes: boolean;
  readonly reason: EntitlementCode | null;
  readonly inPlaceOf: string | null;
}

/** Every person's entitlement, in the order of the composition, or a substitution that cannot stand. */
export type EntitlementResult = { readonly ok: true; readonly persons: readonly Entitlement[] } | SubstitutionRefusal;

/**
 * Who of a composition votes, and why the others do not (section 2, "Traps").
 *
 * A written substitution replaces the person and never changes the weights: the substitute votes exactly where the
 * titular member would, and whoever could not vote cannot be replaced into a vote.
 */
export function entitlements(
  members: readonly Member[],
  substitutions: readonly Substitution[] = [],
): EntitlementResult {
  const accepted = acceptSubstitutions(members, substitutions);
  if (!accepted.ok) return accepted;
  const { substituteOf, titularOf, notInWriting } = accepted;
  const persons = members.map(({ id, group, ...member }): Entitlement => {
    const inPlaceOf = titularOf.get(id) ?? null;
    const reason = barred(member) ?? byStanding(member.standing, inPlaceOf, substituteOf.has(id), notInWriting.has(id));
    return { id, group, votes: reason === null, reason, inPlaceOf };
  });
  return { ok: true, persons };
}

/** What bars a person from voting in their own right, whatever substitutions say; `null` if nothing does. */
export function barred(
  member: Pick<Member, 'standing' | 'inArrears' | 'incompleteDelegation'>,
): EntitlementCode | null {
  if (member.standing === 'observer') return 'entitlement.observer';
  if (member.inArrears) return 'entitlement.arrears';
  return member.incompleteDelegation ? 'entitlement.incompleteDelegation' : null;
}

function byStanding(
  standing: Standing,
  inPlaceOf: string | null,
  replaced: boolean,
  notInWriting: boolean,
): EntitlementCode | null {
  if (standing === 'titular') return replaced ? 'entitlement.replaced' : null;
  if (inPlaceOf !== null) return null;
  return notInWriting ? 'entitlement.notInWriting' : 'entitlement.deputy';
}

/**
 * The delegates of incomplete delegations: where a Member names some, but not all, of its delegates from `pairedGroups`
 * (the Employers' and the Workers', in the Conference plenary), those named sit and speak and do not vote (section 2).
 *
 * @returns their ids. Meant for the plenary alone: committees have no such pairs.
 */
export function incompleteDelegations(
  delegates: readonly { readonly id: string; readonly delegation: string; readonly group: string }[],
  pairedGroups: readonly string[],
): ReadonlySet<string> {
  const named = new Map<string, Set<string>>();
  const paired = delegates.filter(({ group }) => pairedGroups.includes(group));
  for (const { delegation, group } of paired) {
    named.set(delegation, (named.get(delegation) ?? new Set<string>()).add(group));
  }
  const complete = new Set(pairedGroups).size;
  return new Set(paired.filter(({ delegation }) => named.get(delegation)?.size !== complete).map(({ id }) => id));
}
