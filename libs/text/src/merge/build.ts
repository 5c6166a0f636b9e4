import type { Passage, PassageBlock, PassageIndex } from '../passage/passage';
import { marksOfRuns, runsOf, textOfRuns, type Run } from '../passage/runs';
import { placeKey } from '../operations/changes';
import { combine, type Arrival, type Combined, type Contribution, type Sponsored } from './combine';
import { joined } from './joined';
import type { SponsoredMark } from './parts';

/** What became of a block, and who made it so. */
export interface BlockTrace {
  readonly block: string;
  readonly fate: 'kept' | 'inserted' | 'split' | 'merged' | 'moved' | 'deleted';
  /** The amendments that inserted, split, merged, moved or deleted it; none where it is kept. */
  readonly by: readonly string[];
  /** The words with their changes; accepting all of them gives the words as they would read. */
  readonly marks: readonly SponsoredMark[];
}

/** The text as it would read, and how it came about, in its order; deleted blocks stand where they stood. */
export interface Built {
  readonly passage: Passage;
  readonly traces: readonly BlockTrace[];
}

interface Building {
  readonly index: PassageIndex;
  readonly combined: Combined;
  readonly revision: string;
  readonly blocks: PassageBlock[];
  readonly traces: BlockTrace[];
}

/**
 * The passage with the changes of these amendments, which must not be in conflict. Their order decides what stands
 * first at one and the same place, and nothing else.
 * @param revision the revision that changed and new blocks get.
 */
export function build(index: PassageIndex, contributions: readonly Contribution[], revision: string): Built {
  const building: Building = { index, combined: combine(contributions), revision, blocks: [], traces: [] };
  emitChildren(building, null, null);
  return { passage: { language: index.passage.language, blocks: building.blocks }, traces: building.traces };
}

/** @param parent the block as it was called; @param into what it is called now: a break moves what stands in it. */
function emitChildren(building: Building, parent: string | null, into: string | null): void {
  emitPlace(building, parent, null, into);
  for (const child of building.index.children(parent)) {
    const { combined } = building;
    const gone = combined.deletes.get(child.id)?.[0];
    if (gone !== undefined)
      trace(building, child.id, 'deleted', gone.by, [{ op: 'delete', text: child.text, by: gone.by }]);
    // What moved out of a deleted block is met at its new place.
    if (gone !== undefined) traceDeleted(building, child.id);
    else if (!combined.moved.has(child.id) && !combined.joined.has(child.id)) emitBlock(building, child, into, null);
    emitPlace(building, parent, child.id, into);
  }
}

function traceDeleted(building: Building, id: string): void {
  for (const child of building.index.children(id)) {
    const gone = building.combined.deletes.get(child.id)?.[0];
    if (gone === undefined) continue;
    trace(building, child.id, 'deleted', gone.by, [{ op: 'delete', text: child.text, by: gone.by }]);
    traceDeleted(building, child.id);
  }
}

function emitPlace(building: Building, parent: string | null, after: string | null, into: string | null): void {
  for (const arrival of building.combined.places.get(placeKey({ parent, after })) ?? []) {
    const block = building.index.byId.get(arrival.change.id);
    if (arrival.change.node !== null) emitNew(building, arrival, into);
    else if (block !== undefined) emitBlock(building, block, into, arrival.by);
  }
}

function emitNew(building: Building, { change, by }: Sponsored<Arrival>, parent: string | null): void {
  const { id, node } = change;
  if (node === null) return;
  const { kind, text, marks } = node;
  building.blocks.push({
    id,
    kind,
    parent,
    text,
    marks: marksOfRuns(runsOf(text, marks)),
    revision: building.revision,
  });
  trace(building, id, 'inserted', by, [{ op: 'insert', text, by }]);
  emitPlace(building, id, null, id);
}

/** @param movedBy the amendments that put it here, or null where it stands as it stood. */
function emitBlock(
  building: Building,
  block: PassageBlock,
  parent: string | null,
  movedBy: readonly string[] | null,
): void {
  const { parts, members, by } = joined(building.index, building.combined, block);
  for (const [at, { id, runs, marks, splitBy }] of parts.entries()) {
    building.blocks.push(written(building, block, parent, id, runs));
    const fate = at > 0 ? 'split' : by.length > 0 ? 'merged' : movedBy !== null ? 'moved' : 'kept';
    trace(building, id, fate, at > 0 ? splitBy : [...by, ...(movedBy ?? [])], marks);
  }
  const last = parts.at(-1)?.id ?? block.id;
  for (const member of members) emitChildren(building, member.id, last);
}

function written(
  { revision }: Building,
  block: PassageBlock,
  parent: string | null,
  id: string,
  runs: readonly Run[],
): PassageBlock {
  const text = textOfRuns(runs);
  const marks = marksOfRuns(runs);
  const same = id === block.id && text === block.text && JSON.stringify(marks) === JSON.stringify(block.marks);
  return { id, kind: block.kind, parent, text, marks, revision: same ? block.revision : revision };
}

function trace(
  { traces }: Building,
  block: string,
  fate: BlockTrace['fate'],
  by: readonly string[],
  marks: readonly SponsoredMark[],
): void {
  traces.push({ block, fate, by, marks: marks.filter(({ text }) => text !== '') });
}
