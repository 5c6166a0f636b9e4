import type { Id, Localised } from './common';

/** In what quality a person acts (section 5). */
export const capacityKinds = [
  'member',
  'deputy',
  'adviser',
  'substitute',
  'contactPoint',
  'regionalCoordinator',
  'groupSecretariat',
  'chair',
  'viceChair',
  'reporter',
  'secretariat',
  'governingBody',
  'observer',
] as const;

export type CapacityKind = (typeof capacityKinds)[number];

/** One quality of one person; every act names the one in which it is done. */
export interface Capacity {
  readonly id: Id;
  readonly kind: CapacityKind;
  readonly group: string | null;
  readonly delegation: Id | null;
  /** Null when this capacity votes; else why not (`entitlement.arrears`, …). Only `member` and `substitute` can vote. */
  readonly noVote: string | null;
  /** The member's capacity that a substitute replaces in writing. */
  readonly replaces: Id | null;
}

/** A delegation: a government, or the nominees of an organization; never derived from a field-office region. */
export interface Delegation {
  readonly id: Id;
  readonly names: Localised;
  readonly group: string;
  /** Groups of governments to which it belongs; the lists overlap. */
  readonly regions: readonly string[];
}

/** A person of one consultation. The name is erasable and null once erased. */
export interface Delegate {
  readonly id: Id;
  readonly name: string | null;
  readonly capacities: readonly Capacity[];
}

/** Who acts, and in which capacity. `system` acts have neither. */
export interface Actor {
  readonly delegate: Id;
  readonly capacity: Capacity;
}
