import type { Attribution } from './comment';
import type { Id, Instant } from './common';

/**
 * The five positions of a meeting (rules of procedure, section 4). A reservation is recorded and does not block; an objection is an
 * obstacle to adoption. They are not the views of a reply to a round, and neither is converted into the other.
 */
export const positionKinds = ['support', 'canLiveWith', 'reservation', 'objection', 'noPosition'] as const;
export type PositionKind = (typeof positionKinds)[number];

/** Whose position it is: a group that submits as one, or one delegation of a group in which each speaks for itself. */
export interface Side {
  readonly group: string;
  readonly delegation: Id | null;
}

/** An official position on a provision, taken against one revision of its text. */
export interface Position {
  readonly id: Id;
  readonly provision: Id;
  /** The text that it concerns; a reservation stands with it for ever. */
  readonly revision: Id;
  readonly kind: PositionKind;
  /** Who stated it, and for which side. */
  readonly author: Attribution;
  /** The side's earlier position on this provision, which this one takes the place of. */
  readonly replaces: Id | null;
  /** Erasable, and null once erased; empty where nothing was added. */
  readonly text: string | null;
  readonly at: Instant;
  /** The position that took the place of this one; null while it is the side's current one. */
  readonly replacedBy: Id | null;
}
