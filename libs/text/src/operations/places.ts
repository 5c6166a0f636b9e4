import { mayStandIn, type PassageIndex } from '../passage/passage';
import { placeKey, type Changes, type NewNode, type Place, type Placed } from './changes';
import type { InsertNode, MoveBlock, PassageOperation } from './passage-operation';
import type { PassageRefusal, PassageRefusalCode } from './refusals';

type Arranged = ({ readonly ok: true } & Pick<Changes, 'deletes' | 'moved' | 'places'>) | PassageRefusal;

/**
 * Where new and moved blocks come to stand, and which are deleted with what stood in them; and whether the operations
 * of one amendment agree with each other.
 */
export function arrange(
  index: PassageIndex,
  operations: readonly PassageOperation[],
  created: ReadonlyMap<string, NewNode>,
): Arranged {
  const moved = new Set(operations.filter(({ kind }) => kind === 'moveBlock').map(({ block }) => block));
  const deletes = deletedBlocks(index, operations, moved);
  const placed: Placed[] = [];
  for (const [operation, one] of operations.entries()) {
    const code =
      contradiction(operations, operation, deletes) ??
      (one.kind === 'insertBlock' || one.kind === 'moveBlock' ? put(index, created, placed, one) : null);
    if (code !== null) return { ok: false, code, operation, block: one.block };
  }
  const round = operations.findIndex((one) => one.kind === 'moveBlock' && leadsRound(index, placed, one.block));
  const at = operations[round];
  if (at !== undefined) return { ok: false, code: 'amendment.misplaced', operation: round, block: at.block };
  return { ok: true, deletes, moved, places: placed };
}

/** The blocks named, with all that stands in them and does not move out by the same amendment. */
function deletedBlocks(
  index: PassageIndex,
  operations: readonly PassageOperation[],
  moved: ReadonlySet<string>,
): ReadonlySet<string> {
  const gone = new Set<string>();
  const add = (id: string) => {
    gone.add(id);
    for (const child of index.children(id)) if (!moved.has(child.id)) add(child.id);
  };
  for (const { kind, block } of operations) if (kind === 'deleteBlock') add(block);
  return gone;
}

/** One amendment cannot delete a block and change it, nor replace or move it twice. */
function contradiction(
  operations: readonly PassageOperation[],
  at: number,
  deletes: ReadonlySet<string>,
): PassageRefusalCode | null {
  const one = operations[at];
  if (one === undefined) return null;
  const touched = one.kind === 'mergeBlocks' ? [one.block, one.other] : [one.block];
  if (one.kind !== 'deleteBlock' && touched.some((id) => deletes.has(id))) return 'amendment.contradicts';
  const into = one.kind === 'insertBlock' || one.kind === 'moveBlock' ? one.parent : null;
  if (into !== null && deletes.has(into)) return 'amendment.contradicts';
  const against = operations.slice(0, at).filter(({ block }) => block === one.block);
  return against.some((earlier) => excludes(earlier, one)) ? 'amendment.contradicts' : null;
}

function excludes(earlier: PassageOperation, one: PassageOperation): boolean {
  const words = ['replaceText', 'replaceBlock', 'formatText', 'splitBlock'];
  if (earlier.kind === 'replaceBlock' || one.kind === 'replaceBlock') {
    return words.includes(earlier.kind) && words.includes(one.kind);
  }
  return earlier.kind === one.kind && one.kind !== 'splitBlock';
}

function put(
  index: PassageIndex,
  created: ReadonlyMap<string, NewNode>,
  placed: Placed[],
  { block: id, parent, after, ...operation }: InsertNode | MoveBlock,
): PassageRefusalCode | null {
  const kind = created.get(id)?.kind ?? index.byId.get(id)?.kind;
  const place = parent === null ? 'top' : (created.get(parent)?.kind ?? index.byId.get(parent)?.kind);
  if (place === undefined) return 'amendment.blockGone';
  if (kind === undefined || !mayStandIn(kind, place) || after === id) return 'amendment.misplaced';
  const behind = placed.findIndex((one) => one.id === after);
  const earlier = placed[behind];
  if (earlier !== undefined) {
    // Behind a block that this amendment puts there: the same place, after that block and what follows it.
    if (earlier.parent !== parent) return 'amendment.misplaced';
    placed.splice(behind + 1, 0, { id, parent, after: earlier.after });
    return null;
  }
  const stands = after === null || (index.byId.has(after) && index.byId.get(after)?.parent === parent);
  if (!stands)
    return operation.kind === 'insertBlock' && !index.byId.has(after) ? 'amendment.blockGone' : 'amendment.misplaced';
  placed.splice(endOf(placed, { parent, after }), 0, { id, parent, after });
  return null;
}

/** Behind the last that already stands at the place. */
function endOf(placed: readonly Placed[], place: Place): number {
  const last = placed.findLastIndex((one) => placeKey(one) === placeKey(place));
  return last < 0 ? placed.length : last + 1;
}

function leadsRound(index: PassageIndex, placed: readonly Placed[], id: string): boolean {
  const parents = new Map(placed.map((one) => [one.id, one.parent]));
  const seen = new Set<string>();
  let at: string | null | undefined = id;
  while (at !== null && at !== undefined && !seen.has(at)) {
    seen.add(at);
    at = parents.has(at) ? parents.get(at) : index.byId.get(at)?.parent;
  }
  return at !== null && at !== undefined;
}
