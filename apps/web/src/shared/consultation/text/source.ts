import type { Id, Provision, State } from '@concord/procedure';

/** Where words stand in the reference document, as printed there. */
export interface SourcePlace {
  readonly provision: Provision;
  /** “24”; null outside a numbered paragraph. */
  readonly paragraph: string | null;
  /** The how-manieth item of its paragraph, from 1; null for the paragraph itself. */
  readonly item: number | null;
}

/** The place of a block of the reference document; null when it is not there. */
export function sourcePlace(state: Pick<State, 'provisions'>, source: Id | null): SourcePlace | null {
  const provision = source === null ? undefined : state.provisions.get(source);
  if (provision === undefined) return null;
  if (provision.kind !== 'item') return { provision, paragraph: provision.label, item: null };
  const parent = provision.parent === null ? undefined : state.provisions.get(provision.parent);
  const before = [...state.provisions.values()].filter(
    ({ parent: in_, kind, position }) => in_ === provision.parent && kind === 'item' && position < provision.position,
  );
  return { provision, paragraph: parent?.label ?? null, item: before.length + 1 };
}

/** Provisions of the draft by the block of the reference document that each stems from. */
export function stemmingFrom(state: Pick<State, 'provisions'>): ReadonlyMap<Id, readonly Provision[]> {
  const found = new Map<Id, Provision[]>();
  for (const provision of state.provisions.values()) {
    if (provision.source !== null) found.set(provision.source, [...(found.get(provision.source) ?? []), provision]);
  }
  return found;
}

/** Provisions that cite an instrument, by its key. */
export function citationsOf(state: Pick<State, 'provisions'>): ReadonlyMap<string, readonly Provision[]> {
  const found = new Map<string, Provision[]>();
  for (const provision of state.provisions.values()) {
    for (const key of provision.instruments) found.set(key, [...(found.get(key) ?? []), provision]);
  }
  return found;
}
