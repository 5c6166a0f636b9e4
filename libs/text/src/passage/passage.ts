import type { BlockKind, Language } from '../block';
import type { InlineMark } from './inline-marks';

/** A list stands in the tree as a block of its own, without words; its items stand in it, and lists in items. */
export type ListKind = 'orderedList' | 'bulletedList';

/** What a block of a passage can be. */
export type NodeKind = BlockKind | ListKind;

/** A living block with its words in one language. */
export interface PassageBlock {
  /** Stable for the life of the document. */
  readonly id: string;
  readonly kind: NodeKind;
  /** The id of the block it stands in, or null at the top. */
  readonly parent: string | null;
  readonly text: string;
  readonly marks: readonly InlineMark[];
  /** The revision that these words are. */
  readonly revision: string;
}

/** A tree of living blocks in one language; siblings stand in the order of the list. */
export interface Passage {
  readonly language: Language;
  readonly blocks: readonly PassageBlock[];
}

/** A passage with its blocks at hand. */
export interface PassageIndex {
  readonly passage: Passage;
  readonly byId: ReadonlyMap<string, PassageBlock>;
  /** The blocks directly in a block (null: at the top), in order. */
  readonly children: (parent: string | null) => readonly PassageBlock[];
  /** The block and all that stands in it, a parent before its children. */
  readonly subtree: (id: string) => readonly PassageBlock[];
}

type Place = NodeKind | 'top';

const OPEN: readonly Place[] = ['top', 'part', 'heading'];
const LISTS: readonly Place[] = ['orderedList', 'bulletedList'];

/** Where a block of each kind may stand. An item stands in a list, or as in `checkTree` in a paragraph or an item. */
const PLACES: Readonly<Record<NodeKind, readonly Place[]>> = {
  part: ['top'],
  heading: OPEN,
  paragraph: [...OPEN, 'item'],
  item: [...LISTS, 'paragraph', 'item'],
  note: [...OPEN, 'paragraph', 'item'],
  orderedList: [...OPEN, 'paragraph', 'item'],
  bulletedList: [...OPEN, 'paragraph', 'item'],
};

/** Whether a block of this kind may stand in one of that kind (`top`: in none). */
export function mayStandIn(kind: NodeKind, place: Place): boolean {
  return PLACES[kind].includes(place);
}

/** Whether a kind is that of a list, which has no words of its own. */
export function isList(kind: NodeKind): kind is ListKind {
  return kind === 'orderedList' || kind === 'bulletedList';
}

/** Puts a passage's blocks at hand. Its tree must stand: unique ids, parents that are there, no cycle. */
export function indexPassage(passage: Passage): PassageIndex {
  const byId = new Map<string, PassageBlock>();
  const byParent = new Map<string | null, PassageBlock[]>();
  for (const block of passage.blocks) {
    byId.set(block.id, block);
    const siblings = byParent.get(block.parent);
    if (siblings === undefined) byParent.set(block.parent, [block]);
    else siblings.push(block);
  }
  const children = (parent: string | null) => byParent.get(parent) ?? [];
  const subtree = (id: string): readonly PassageBlock[] => {
    const block = byId.get(id);
    return block === undefined ? [] : [block, ...children(id).flatMap((child) => subtree(child.id))];
  };
  return { passage, byId, children, subtree };
}
