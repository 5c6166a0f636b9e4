import type { Block, BlockKind, BlockWords, MarkedSpan, WordedTree } from '../src/index';

/** A block with its words, as a scenario writes it: a paragraph at the top of the document, unless it says otherwise. */
export interface Written {
  readonly id: string;
  readonly kind?: BlockKind;
  readonly parent?: string;
  readonly deleted?: boolean;
  readonly text?: string;
  readonly spans?: readonly MarkedSpan[];
}

export function treeOf(written: readonly Written[]): WordedTree {
  const blocks: Block[] = [];
  const words = new Map<string, BlockWords>();
  for (const { id, kind = 'paragraph', parent = null, deleted = false, text, spans } of written) {
    blocks.push({ id, kind, parent, label: null, deleted });
    if (text !== undefined) words.set(id, { text, ...(spans === undefined ? {} : { spans }) });
  }
  return { tree: { blocks }, words };
}
