import { number, walk } from '@concord/text';
import type { BlockTree, Visit } from '@concord/text';
import type { Attribution, Document, Id, Provision, State } from '@concord/procedure';
import type { PackPerson } from './pack-text';

/** The draft under discussion: the last draft that was added. */
export function draftOf(state: State): Document | null {
  return [...state.documents.values()].findLast(({ kind }) => kind === 'draft') ?? null;
}

/** The provisions of a document as a tree, siblings by position. */
export function treeOf(state: State, document: Id): BlockTree {
  const own = [...state.provisions.values()].filter((provision) => provision.document === document);
  const blocks = own
    .toSorted((a, b) => a.position - b.position)
    .map(({ id, kind, parent, label, state: standing }) => ({
      ...{ id, kind, parent, label, deleted: standing === 'deleted' },
    }));
  return { blocks };
}

/** How things are called in a pack: numbers as printed now, persons as far as they are not erased. */
export interface Names {
  readonly visits: readonly Visit[];
  readonly numberOf: (provision: Provision | undefined) => string | null;
  readonly provisionNumber: (id: Id) => string | null;
  readonly divisionNumber: (id: Id | null) => number | null;
  readonly personOf: (attribution: Attribution) => PackPerson;
  readonly capacityPerson: (capacity: Id, group: string | null) => PackPerson | null;
}

/** Looks up names in one state. */
export function namesOf(state: State): Names {
  const draft = draftOf(state);
  const tree = treeOf(state, draft?.id ?? '');
  const numbers = number(tree);
  const numberOf = (provision: Provision | undefined) => numbers.get(provision?.id ?? '') ?? null;
  const owners = new Map<Id, Id>();
  for (const { id, capacities } of state.delegates.values()) for (const one of capacities) owners.set(one.id, id);
  const personOf = ({ delegate, capacity, group, delegation }: Attribution): PackPerson => {
    const person = state.delegates.get(delegate);
    const kind = person?.capacities.find(({ id }) => id === capacity)?.kind ?? null;
    const names = state.delegations.get(delegation ?? '')?.names;
    const from = delegation === null || names === undefined ? null : { id: delegation, names };
    return { delegate, name: person?.name ?? null, kind, group, delegation: from };
  };
  return {
    visits: walk(tree),
    numberOf,
    provisionNumber: (id) => {
      const provision = state.provisions.get(id);
      return numberOf(provision) ?? provision?.label ?? null;
    },
    divisionNumber: (id) => state.divisions.get(id ?? '')?.number ?? null,
    personOf,
    capacityPerson: (capacity, group) => {
      const delegate = owners.get(capacity);
      const held = state.delegates.get(delegate ?? '')?.capacities.find(({ id }) => id === capacity);
      if (delegate === undefined) return null;
      return personOf({
        delegate,
        capacity,
        group: group ?? held?.group ?? null,
        delegation: held?.delegation ?? null,
      });
    },
  };
}
