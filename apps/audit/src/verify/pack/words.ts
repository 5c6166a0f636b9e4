import { number, walk } from '@concord/text';
import type { BlockTree } from '@concord/text';
import type { Attribution, Capacity, Delegate, Document, State } from '@concord/procedure';

/** The last draft that was added is the one under discussion. */
export const draftOf = (state: State): Document | undefined =>
  [...state.documents.values()].filter(({ kind }) => kind === 'draft').at(-1);

/** The draft as a tree of blocks, siblings by their position. */
export function draftTree(state: State): BlockTree {
  const draft = draftOf(state)?.id;
  const provisions = [...state.provisions.values()].filter(({ document }) => document === draft);
  provisions.sort((a, b) => a.position - b.position);
  return { blocks: provisions.map((one) => ({ ...one, deleted: one.state === 'deleted' })) };
}

/** Provisions of the draft in its order, and numbers as printed now. */
export function printed(state: State) {
  const tree = draftTree(state);
  const numbers = number(tree);
  return {
    visits: walk(tree),
    now: (id: string): string | null => numbers.get(id) ?? null,
    /** As printed now, or as first printed. */
    called: (id: string): string | null => numbers.get(id) ?? state.provisions.get(id)?.label ?? null,
  };
}

/** Number of a division; null for none. */
export const divisionNumber = (state: State, id: string | null): number | null =>
  id === null ? null : (state.divisions.get(id)?.number ?? null);

/** A person as the pack names one. */
export function person(state: State, { delegate, capacity, group, delegation }: Attribution) {
  const held = state.delegates.get(delegate);
  const from = delegation === null ? undefined : state.delegations.get(delegation);
  return {
    ...{ delegate, group, name: held?.name ?? null },
    kind: held?.capacities.find(({ id }) => id === capacity)?.kind ?? null,
    delegation: from === undefined ? null : { id: from.id, names: from.names },
  };
}

interface Holder {
  readonly delegate: Delegate;
  readonly capacity: Capacity;
}
const holders = new WeakMap<State, ReadonlyMap<string, Holder>>();

/** Who holds a capacity; undefined where nobody was admitted with it. */
export function holder(state: State, id: string): Holder | undefined {
  const known = holders.get(state) ?? new Map([...state.delegates.values()].flatMap(held));
  holders.set(state, known);
  return known.get(id);
}

const held = (delegate: Delegate): [string, Holder][] =>
  delegate.capacities.map((capacity) => [capacity.id, { delegate, capacity }]);

/** The holder of a capacity, named as acting for a group. */
export function personOfCapacity(state: State, id: string, group?: string) {
  const held = holder(state, id);
  if (held === undefined) return undefined;
  const { delegate, capacity } = held;
  return person(state, {
    ...{ delegate: delegate.id, capacity: id, group: group ?? capacity.group, delegation: capacity.delegation },
  });
}
