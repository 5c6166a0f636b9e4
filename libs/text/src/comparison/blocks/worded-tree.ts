import type { Block, BlockKind, Language } from '../../block';
import { type BlockTree, walk } from '../../tree';

/** A stretch of words marked in some way, `[from, to)` in UTF-16 units of the block's text. */
export interface MarkedSpan {
  readonly from: number;
  readonly to: number;
  /** `emphasis`, `strong`, `reference`: whatever it is called, the same name is the same marking. */
  readonly kind: string;
  /** What a reference points to; another target is another marking. */
  readonly target?: string;
}

/** The words of a block; `spans` absent where it is not known how they are marked. */
export interface BlockWords {
  readonly text: string;
  readonly spans?: readonly MarkedSpan[];
}

/** One state of a document in one language: its blocks, and the words of each living one (a block without words has none). */
export interface WordedTree {
  readonly tree: BlockTree;
  readonly words: ReadonlyMap<string, BlockWords>;
}

/** A living block in the order of reading, with its words. */
export interface Leaf {
  readonly id: string;
  readonly kind: BlockKind;
  readonly parent: string | null;
  readonly text: string;
  readonly spans: readonly MarkedSpan[] | null;
}

/** The living blocks of a document in the order of reading. */
export function leavesOf({ tree, words }: WordedTree): readonly Leaf[] {
  return walk(tree)
    .map(({ block }) => block)
    .filter(({ deleted }) => !deleted)
    .map((block) => leafOf(block, words.get(block.id)));
}

function leafOf({ id, kind, parent }: Block, words: BlockWords | undefined): Leaf {
  return { id, kind, parent, text: words?.text ?? '', spans: words?.spans ?? null };
}

/** Every id that a document knows, those of deleted blocks too. */
export function knownIds({ tree }: WordedTree): ReadonlySet<string> {
  return new Set(tree.blocks.map(({ id }) => id));
}

/** What a comparison of two states needs to know beside them. */
export interface ComparedPair {
  readonly before: WordedTree;
  readonly after: WordedTree;
  readonly language: Language;
}
