import type { DeleteBlock, InsertBlock, ReplaceBlock, ReplaceText, WrittenAgainst } from '../operation';
import type { InlineMarkKind } from '../passage/inline-marks';
import type { NodeKind } from '../passage/passage';

/**
 * A new block. `after` and `parent` may name blocks that the same amendment inserts; then `revision` is the empty
 * string and `baseHash` the hash of the empty text. New blocks at one place stand in the order of the operations.
 */
export interface InsertNode extends Omit<InsertBlock, 'blockKind'> {
  readonly blockKind: NodeKind;
}

/** A block, with all that stands in it, put elsewhere: after a sibling there or, with `after` null, first in `parent`. */
export interface MoveBlock extends WrittenAgainst {
  readonly kind: 'moveBlock';
  readonly block: string;
  readonly parent: string | null;
  readonly after: string | null;
}

/**
 * A paragraph break put in: the words before `[from, to)` stay in the block, those behind become a new block after it,
 * and what stands between (blanks, or nothing) goes. What stands in the block stays under its last part.
 */
export interface SplitBlock extends WrittenAgainst {
  readonly kind: 'splitBlock';
  readonly block: string;
  readonly from: number;
  readonly to: number;
  /** The words of `[from, to)`. */
  readonly quote: string;
  /** The id of the block behind the break, made by the client. */
  readonly newBlock: string;
}

/** A paragraph break taken out: the next sibling's words follow the block's, and what stands in that one comes along. */
export interface MergeBlocks extends WrittenAgainst {
  readonly kind: 'mergeBlocks';
  readonly block: string;
  /** The next sibling; its id is a tombstone afterwards. */
  readonly other: string;
  readonly otherRevision: string;
  readonly otherHash: string;
  /** What stands between the two, a blank as a rule. */
  readonly join: string;
}

/** A mark put on words of a block, or taken off them. */
export interface FormatChange {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly mark: InlineMarkKind;
  /** What a reference points to. */
  readonly target?: string;
  readonly on: boolean;
}

/** Marks of a block's words changed, and no word. */
export interface FormatText extends WrittenAgainst {
  readonly kind: 'formatText';
  readonly block: string;
  readonly changes: readonly FormatChange[];
}

/** What one amendment does to one block of a passage. Every recorded `Operation` is one. */
export type PassageOperation =
  ReplaceText | ReplaceBlock | DeleteBlock | InsertNode | MoveBlock | SplitBlock | MergeBlocks | FormatText;
