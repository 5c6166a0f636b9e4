import { TOP } from '../conflicts/claims';
import type { PassageIndex } from '../passage/passage';

/** Blocks that belong to the provision they stand in; a list at the top is a provision of its own. */
const INSIDE: readonly string[] = ['item', 'note', 'orderedList', 'bulletedList'];

/** The provision that a block belongs to: the outermost that is neither part nor heading, or the block itself. */
export function provisionOf({ byId }: PassageIndex, block: string): string {
  let at = byId.get(block);
  while (at !== undefined && at.parent !== null) {
    const parent = byId.get(at.parent);
    const isInside = INSIDE.includes(at.kind) || parent?.kind === 'item';
    if (parent === undefined || !isInside || parent.kind === 'part' || parent.kind === 'heading') break;
    at = parent;
  }
  return at?.id ?? TOP;
}

/** All provisions in the order of the text, before them the top of the document. */
export function provisionsOf(index: PassageIndex): readonly string[] {
  const found = new Set([TOP]);
  const walk = (parent: string | null) => {
    for (const { id } of index.children(parent)) {
      found.add(provisionOf(index, id));
      walk(id);
    }
  };
  walk(null);
  return [...found];
}
