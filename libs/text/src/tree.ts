import type { Block, BlockKind } from './block';

/** A document's blocks. Siblings stand in the order of the list; a parent need not stand before its children. */
export interface BlockTree {
  readonly blocks: readonly Block[];
}

/** Why a tree does not stand, or a change of it is refused. */
export type TreeRefusalCode =
  | 'tree.duplicateId'
  | 'tree.unknownBlock'
  | 'tree.unknownParent'
  | 'tree.cycle'
  | 'tree.misplaced'
  | 'tree.liveUnderDeleted'
  | 'tree.notASibling'
  | 'tree.alreadyDeleted';

/** A refusal and the block that it is about. */
export interface TreeRefusal {
  readonly ok: false;
  readonly code: TreeRefusalCode;
  readonly block: string;
}

/** The changed tree, or why it was not changed. */
export type TreeResult = { readonly ok: true; readonly tree: BlockTree } | TreeRefusal;

/** A block met on a walk, with its depth (0 at the top). */
export interface Visit {
  readonly block: Block;
  readonly depth: number;
}

type Place = BlockKind | 'top';

/** Where a block of each kind may stand: an item in a paragraph or an item, a paragraph never in a paragraph. */
const PLACES: Readonly<Record<BlockKind, readonly Place[]>> = {
  part: ['top'],
  heading: ['top', 'part', 'heading'],
  paragraph: ['top', 'part', 'heading'],
  item: ['paragraph', 'item'],
  note: ['top', 'part', 'heading', 'paragraph', 'item'],
};

/** The block of this id, tombstones included, or null. */
export function blockOf(tree: BlockTree, id: string): Block | null {
  return tree.blocks.find((block) => block.id === id) ?? null;
}

/** The blocks that stand directly in `parent` (null: at the top), tombstones included, in document order. */
export function childrenOf(tree: BlockTree, parent: string | null): readonly Block[] {
  return tree.blocks.filter((block) => block.parent === parent);
}

/** Every block that the top leads to, a parent before its children, tombstones included, in document order. */
export function walk(tree: BlockTree): readonly Visit[] {
  const byParent = new Map<string | null, Block[]>();
  for (const block of tree.blocks) {
    const siblings = byParent.get(block.parent);
    if (siblings === undefined) byParent.set(block.parent, [block]);
    else siblings.push(block);
  }
  const visits: Visit[] = [];
  const waiting: Visit[] = [];
  const push = (parent: string | null, depth: number) => {
    for (const block of byParent.get(parent)?.toReversed() ?? []) waiting.push({ block, depth });
  };
  push(null, 0);
  for (let visit = waiting.pop(); visit !== undefined; visit = waiting.pop()) {
    visits.push(visit);
    push(visit.block.id, visit.depth + 1);
  }
  return visits;
}

/**
 * All that is wrong with a tree; an empty list when it stands. Reported are ids used twice, unknown parents, cycles,
 * kinds in the wrong place (an item outside a paragraph) and living blocks under a tombstone.
 */
export function checkTree(tree: BlockTree): readonly TreeRefusal[] {
  const byId = new Map<string, Block>();
  const refusals: TreeRefusal[] = [];
  for (const block of tree.blocks) {
    if (byId.has(block.id)) refusals.push(refuse('tree.duplicateId', block.id));
    else byId.set(block.id, block);
  }
  const reached = new Set(walk(tree).map((visit) => visit.block.id));
  for (const block of tree.blocks) {
    const parent = block.parent === null ? null : byId.get(block.parent);
    if (parent === undefined) refusals.push(refuse('tree.unknownParent', block.id));
    else if (leadsRound(block, byId, reached)) refusals.push(refuse('tree.cycle', block.id));
    else refusals.push(...placing(block, parent));
  }
  return refusals;
}

/**
 * Puts a new block after a sibling; with `after` null it becomes the first in its parent. A tombstone may be `after`,
 * since its place stays.
 * @returns the new tree, or `tree.duplicateId`, `tree.unknownParent`, `tree.unknownBlock`, `tree.notASibling`,
 * `tree.misplaced`, `tree.liveUnderDeleted`.
 */
export function insertAfter(tree: BlockTree, block: Block, after: string | null): TreeResult {
  if (blockOf(tree, block.id) !== null) return refuse('tree.duplicateId', block.id);
  const parent = block.parent === null ? null : blockOf(tree, block.parent);
  if (block.parent !== null && parent === null) return refuse('tree.unknownParent', block.id);
  const misplaced = placing(block, parent)[0];
  if (misplaced !== undefined) return misplaced;
  const sibling = after === null ? null : blockOf(tree, after);
  if (after !== null && sibling === null) return refuse('tree.unknownBlock', after);
  if (sibling !== null && sibling.parent !== block.parent) return refuse('tree.notASibling', sibling.id);
  return { ok: true, tree: { blocks: tree.blocks.toSpliced(placeFor(tree, block, sibling), 0, block) } };
}

/**
 * Deletes a block and all that stands in it: each becomes a tombstone with its id and place.
 * @returns the new tree, or `tree.unknownBlock`, `tree.alreadyDeleted`.
 */
export function remove(tree: BlockTree, id: string): TreeResult {
  const target = blockOf(tree, id);
  if (target === null) return refuse('tree.unknownBlock', id);
  if (target.deleted) return refuse('tree.alreadyDeleted', id);
  const gone = new Set([id]);
  for (const { block } of walk(tree)) if (block.parent !== null && gone.has(block.parent)) gone.add(block.id);
  const blocks = tree.blocks.map((block) => (gone.has(block.id) ? { ...block, deleted: true } : block));
  return { ok: true, tree: { blocks } };
}

function refuse(code: TreeRefusalCode, block: string): TreeRefusal {
  return { ok: false, code, block };
}

/** A block the top does not lead to either hangs on an unknown parent further up or on a cycle. */
function leadsRound(block: Block, byId: ReadonlyMap<string, Block>, reached: ReadonlySet<string>): boolean {
  if (reached.has(block.id)) return false;
  const seen = new Set<string>();
  let at: Block | undefined = block;
  while (at !== undefined && !seen.has(at.id)) {
    seen.add(at.id);
    at = at.parent === null ? undefined : byId.get(at.parent);
  }
  return at !== undefined;
}

function placing(block: Block, parent: Block | null): readonly TreeRefusal[] {
  const refusals: TreeRefusal[] = [];
  if (!PLACES[block.kind].includes(parent?.kind ?? 'top')) refusals.push(refuse('tree.misplaced', block.id));
  if (parent?.deleted === true && !block.deleted) refusals.push(refuse('tree.liveUnderDeleted', block.id));
  return refusals;
}

/** Behind the sibling and all that stands in it, or before the first child, so that the list stays readable. */
function placeFor(tree: BlockTree, block: Block, sibling: Block | null): number {
  if (sibling === null) {
    const first = tree.blocks.findIndex((other) => other.parent === block.parent);
    if (first >= 0) return first;
    return tree.blocks.findIndex((other) => other.id === block.parent) + 1;
  }
  const within = new Set([sibling.id]);
  for (const visit of walk(tree)) {
    if (visit.block.parent !== null && within.has(visit.block.parent)) within.add(visit.block.id);
  }
  return tree.blocks.findLastIndex((other) => within.has(other.id)) + 1;
}
