/** A BCP 47 tag of a language that a text is kept in: `en`, `fr`, `es`, `ar`, `zh`. */
export type Language = string;

/** What a block is in the document (Rules, section 7): a paragraph is a provision, an item is lettered. */
export type BlockKind = 'part' | 'heading' | 'paragraph' | 'item' | 'note';

/** A node of the document. It has no words of its own: those stand in revisions, one text per language. */
export interface Block {
  /** Stable for the life of the document; a deleted block's id is never used again. */
  readonly id: string;
  readonly kind: BlockKind;
  /** The id of the block it stands in, or null at the top of the document. */
  readonly parent: string | null;
  /** The label as first printed (`24`, `(a)`), or null. The number printed now is a view: see `number`. */
  readonly label: string | null;
  /** True for a tombstone: the block is gone, its place and id stay (Rules, section 7). */
  readonly deleted: boolean;
}

/** The words of a block in one language. */
export interface BlockText {
  readonly language: Language;
  readonly text: string;
}
