import type { BlockKind, Language } from './block';
import type { InlineMark } from './passage/inline-marks';

/** A passage replaced: `[from, to)` in UTF-16 units of the base text, its words, and what stands there instead. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly quote: string;
  readonly insert: string;
  /** The marks of `insert`, with offsets in it; absent, it takes on those of the words around or replaced. */
  readonly marks?: readonly InlineMark[];
}

/** What an operation was written against. It is refused on anything else. */
export interface WrittenAgainst {
  /** The revision the amendment was written against. */
  readonly revision: string;
  /** The caller's hash of that revision's text in this language (of its `hashedForm`, where words are marked). */
  readonly baseHash: string;
  readonly language: Language;
}

/** Words of a block replaced; edits are ordered and do not overlap. */
export interface ReplaceText extends WrittenAgainst {
  readonly kind: 'replaceText';
  readonly block: string;
  readonly edits: readonly Edit[];
}

/** The whole text of a block replaced. */
export interface ReplaceBlock extends WrittenAgainst {
  readonly kind: 'replaceBlock';
  readonly block: string;
  readonly text: string;
  /** The marks of `text`; absent, it has none. */
  readonly marks?: readonly InlineMark[];
}

/** A new block, after a sibling or, with `after` null, as the first in its parent (or in the document). */
export interface InsertBlock extends WrittenAgainst {
  readonly kind: 'insertBlock';
  /**
   * The sibling that the new block follows. `revision` and `baseHash` are those of this block; without one, of the
   * parent; without either, the empty string and the hash of the empty text.
   */
  readonly after: string | null;
  readonly parent: string | null;
  /** The new block's id, made by the client. */
  readonly block: string;
  readonly blockKind: BlockKind;
  readonly text: string;
  /** The marks of `text`; absent, it has none. */
  readonly marks?: readonly InlineMark[];
}

/** A whole block deleted. */
export interface DeleteBlock extends WrittenAgainst {
  readonly kind: 'deleteBlock';
  readonly block: string;
}

/** What one amendment does to one block in one language (architecture, section 5). */
export type Operation = ReplaceText | ReplaceBlock | InsertBlock | DeleteBlock;
