import type { Entitlement } from './entitlement';
import { entitlements } from './entitlement';
import type { GroupWeight, WeightsRefusal } from './groups';
import type { Member } from './members';
import type { Substitution, SubstitutionRefusal } from './substitution';
import type { RollEntry } from './tally';
import { oneVoteEach, weigh } from './weights';

/** A body at one sitting. `share` is `null` for every group where each member has one vote. */
export interface Composition {
  readonly groups: readonly { readonly group: string; readonly share: number | null }[];
  readonly members: readonly Member[];
  readonly substitutions?: readonly Substitution[];
}

/** The roll and the weights that a division uses from its opening on; frozen, and never computed again. */
export interface Snapshot {
  readonly ok: true;
  readonly groups: readonly GroupWeight[];
  /** All votes of the body. */
  readonly total: bigint;
  readonly roll: readonly RollEntry[];
  readonly persons: readonly Entitlement[];
}

/** A composition that cannot be: `field` is the path of what is wrong. */
export interface CompositionRefusal {
  readonly ok: false;
  readonly code: 'composition.mixedShares' | 'composition.unknownGroup' | 'composition.duplicateMember';
  readonly field: string;
}

/** A snapshot, or why there is none. */
export type SnapshotResult = Snapshot | CompositionRefusal | SubstitutionRefusal | WeightsRefusal;

/**
 * The frozen roll of a composition: everyone entitled to vote, in the composition's order, with the weight of their
 * group; the weights come from the members entitled, not from those listed (section 2: 89 governments listed, 86
 * entitled). Observers belong to no voting group and may name any.
 */
export function snapshot(composition: Composition): SnapshotResult {
  const refusal = refuseComposition(composition);
  if (refusal) return refusal;
  const entitled = entitlements(composition.members, composition.substitutions);
  if (!entitled.ok) return entitled;
  const voting = entitled.persons.filter(({ votes }) => votes);
  const heads = composition.groups.map(({ group, share }) => {
    return { group, share: share ?? 0, voters: voting.filter((person) => person.group === group).length };
  });
  const weighed = composition.groups.every(({ share }) => share === null) ? oneVoteEach(heads) : weigh(heads);
  if (!weighed.ok) return weighed;
  const weightOf = new Map(weighed.groups.map(({ group, weight }) => [group, weight]));
  const roll = voting.flatMap(({ id, group }) => {
    const weight = weightOf.get(group);
    return weight === undefined ? [] : [{ id, group, weight }];
  });
  return Object.freeze({
    ok: true,
    groups: freezeAll(weighed.groups),
    total: weighed.total,
    roll: freezeAll(roll),
    persons: freezeAll(entitled.persons),
  });
}

function refuseComposition({ groups, members }: Composition): CompositionRefusal | undefined {
  const without = groups.findIndex(({ share }) => share === null);
  if (without >= 0 && groups.some(({ share }) => share !== null)) {
    return { ok: false, code: 'composition.mixedShares', field: `groups[${without}].share` };
  }
  const names = new Set(groups.map(({ group }) => group));
  const ids = new Set<string>();
  for (const [index, { id, group, standing }] of members.entries()) {
    if (ids.has(id)) return { ok: false, code: 'composition.duplicateMember', field: `members[${index}].id` };
    ids.add(id);
    if (standing !== 'observer' && !names.has(group)) {
      return { ok: false, code: 'composition.unknownGroup', field: `members[${index}].group` };
    }
  }
  return undefined;
}

function freezeAll<T extends object>(values: readonly T[]): readonly T[] {
  return Object.freeze(values.map((value) => Object.freeze({ ...value })));
}
