import { randomUUID } from 'node:crypto';
import { groupKinds, type Capacity, type CapacityKind, type Delegation } from '@concord/procedure';
import type { FoundingDelegate } from '../../consultations/found-consultation';
import type { RegisterLine } from '../members/register.queries';

/** Who takes part, under ids of this consultation alone: nothing in its record leads to another one's. */
export interface Composition {
  readonly delegations: readonly Delegation[];
  readonly delegates: readonly FoundingDelegate[];
}

/** Somebody of the office who is no registered member. */
export interface Officer {
  readonly account: string;
  readonly name: string;
}

/**
 * @param known delegations that the consultation has already, by the register's ids
 */
export function compositionOf(
  delegations: readonly Delegation[],
  members: readonly RegisterLine[],
  officers: readonly Officer[],
  known: ReadonlyMap<string, string> = new Map(),
): Composition {
  const used = new Set(members.flatMap(({ delegation }) => delegation ?? []));
  const ids = new Map(
    delegations.filter(({ id }) => used.has(id)).map(({ id }) => [id, known.get(id) ?? randomUUID()]),
  );
  return {
    delegations: delegations
      .filter(({ id }) => used.has(id) && !known.has(id))
      .map((delegation) => ({ ...delegation, id: ids.get(delegation.id) ?? '' })),
    delegates: [
      ...members.map((member) => ({
        ...{ id: randomUUID(), name: member.name, accountId: member.account },
        capacities: member.kinds.map((kind) => capacityOf(kind, member, ids)),
      })),
      ...officers.map(({ account, name }) => ({
        ...{ id: randomUUID(), name, accountId: account },
        capacities: [plainCapacity('secretariat')],
      })),
    ],
  };
}

const plainCapacity = (kind: CapacityKind): Capacity => ({
  ...{ id: randomUUID(), kind, group: null, delegation: null, noVote: null, replaces: null },
});

/** An officer's or the secretariat's capacity is of no group; only a member's is without a vote for a reason of its own. */
function capacityOf(
  kind: CapacityKind,
  { group, delegation, noVote }: RegisterLine,
  ids: ReadonlyMap<string, string>,
): Capacity {
  if (!groupKinds.includes(kind)) return plainCapacity(kind);
  return {
    ...plainCapacity(kind),
    ...{ group, delegation: delegation === null ? null : (ids.get(delegation) ?? null) },
    noVote: kind === 'deputy' ? 'entitlement.deputy' : kind === 'member' ? noVote : null,
  };
}
