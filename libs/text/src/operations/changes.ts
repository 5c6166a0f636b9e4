import type { Attribute } from '../passage/runs';
import type { InlineMark } from '../passage/inline-marks';
import type { NodeKind } from '../passage/passage';

/** Words of a block replaced, or, with `newBlock`, a paragraph break put in their place. */
export interface TextChange {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly insert: string;
  /** Marks of `insert`; null: those that the place gives. */
  readonly marks: readonly InlineMark[] | null;
  readonly newBlock: string | null;
}

/** All words of a block replaced. */
export interface WholeChange {
  readonly block: string;
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** A mark put on words or taken off. */
export interface FormatEffect {
  readonly block: string;
  readonly from: number;
  readonly to: number;
  readonly mark: Attribute;
  readonly on: boolean;
}

/** A paragraph break taken out. */
export interface JoinChange {
  readonly block: string;
  readonly other: string;
  readonly join: string;
}

/** A place among siblings: directly behind `after`, or first in `parent`. */
export interface Place {
  readonly parent: string | null;
  readonly after: string | null;
}

/** A block that did not stand before. */
export interface NewNode {
  readonly id: string;
  readonly kind: NodeKind;
  readonly text: string;
  readonly marks: readonly InlineMark[];
}

/** What comes to stand at a place: a new block, or one that moves there. */
export interface Placed extends Place {
  readonly id: string;
}

/** All that one amendment changes in a passage, in one normal form: two that say the same have the same changes. */
export interface Changes {
  readonly texts: readonly TextChange[];
  readonly wholes: readonly WholeChange[];
  readonly formats: readonly FormatEffect[];
  /** Deleted blocks, with all that stood in them and did not move out. */
  readonly deletes: ReadonlySet<string>;
  readonly joins: readonly JoinChange[];
  /** Blocks that move. */
  readonly moved: ReadonlySet<string>;
  readonly created: ReadonlyMap<string, NewNode>;
  /** In the order in which they stand at each place; places are the base's, or within new blocks. */
  readonly places: readonly Placed[];
}

/** Changes of nothing. */
export const NO_CHANGES: Changes = {
  texts: [],
  wholes: [],
  formats: [],
  deletes: new Set(),
  joins: [],
  moved: new Set(),
  created: new Map(),
  places: [],
};

/** One string for a place; no id holds U+0000. */
export function placeKey({ parent, after }: Place): string {
  return `${parent ?? ''}\u0000${after ?? ''}`;
}
