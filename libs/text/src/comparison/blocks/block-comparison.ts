import type { BlockKind } from '../../block';
import type { Mark } from '../../mark';
import type { FormattingChange } from './formatting';

/** Where a block stands: in this parent (null: at the top), behind this living sibling (null: first). */
export interface Place {
  readonly parent: string | null;
  readonly after: string | null;
}

/** A block that went to another place; both places in ids of their own text. */
export interface Move {
  readonly from: Place;
  readonly to: Place;
}

/** How one knows that two blocks are the same: they have one id, or their words are alike (a text imported anew). */
export type Recognition = 'identity' | 'likeness';

/** A block that stands in both texts, its words compared. */
export interface KeptBlock {
  readonly kind: 'kept';
  readonly before: string;
  readonly after: string;
  readonly by: Recognition;
  /** Null where it stands where it stood, whatever came or went around it. */
  readonly move: Move | null;
  /** Null where it is what it was: a paragraph, an item, a heading. */
  readonly recast: { readonly from: BlockKind; readonly to: BlockKind } | null;
  readonly marks: readonly Mark[];
  /** Words that stay and are marked otherwise; empty where one side does not say how its words are marked. */
  readonly formatting: readonly FormattingChange[];
}

/** One block of several that another was split into, or that were merged into another, and its part of the comparison. */
export interface BlockPart {
  readonly block: string;
  readonly marks: readonly Mark[];
  readonly formatting: readonly FormattingChange[];
}

/**
 * A block split into several: the breaks are the borders of the parts, no words went or came for their sake. All parts
 * rejected are the old block's text; each accepted is the text of its new block.
 */
export interface SplitBlock {
  readonly kind: 'split';
  readonly before: string;
  readonly parts: readonly BlockPart[];
  readonly move: Move | null;
}

/** Several blocks merged into one: each part rejected is the text of its old block; all accepted are the new one's. */
export interface MergedBlock {
  readonly kind: 'merged';
  readonly parts: readonly BlockPart[];
  readonly after: string;
  readonly move: Move | null;
}

/** A block only the new text has. */
export interface InsertedBlock {
  readonly kind: 'inserted';
  readonly after: string;
  readonly marks: readonly Mark[];
}

/** A block only the old text has. */
export interface DeletedBlock {
  readonly kind: 'deleted';
  readonly before: string;
  readonly marks: readonly Mark[];
}

/** What became of a block, or of several that belong together. */
export type BlockComparison = KeptBlock | SplitBlock | MergedBlock | InsertedBlock | DeletedBlock;
