import type { HashOf } from '../apply-operation';
import { compareText } from '../passage/inline-marks';
import { indexPassage, type Passage } from '../passage/passage';
import { entryOf, subEntryOf, type AmendmentRefusal, type Entry, type Ground, type TextAmendment } from './entry';
import { relateEntries } from './relate-entries';
import type { Related } from './relation';

/** How two amendments stand to each other in one block; `a` before `b` by UTF-16 units. */
export interface BlockPair extends Related {
  readonly a: string;
  readonly b: string;
  /** The block of the base (of two sub-amendments: of their amendment's text); `TOP` for the top of the document. */
  readonly block: string;
}

/** The amendments that touch a block, and each pair of them, in no order: see `pairsOf`. */
export interface BlockRelations {
  readonly members: readonly string[];
  readonly pairs: readonly BlockPair[];
}

/**
 * Amendments to one text and how they stand to each other, block by block. It is the same whatever the order in which
 * they came; what an amendment that arrives or leaves does not touch is not computed again.
 */
export interface ConflictGraph extends Ground {
  readonly entries: ReadonlyMap<string, Entry>;
  /** Amendments that do not stand on the base, and why. */
  readonly refused: ReadonlyMap<string, AmendmentRefusal>;
  /** All amendments that it was given, sub-amendments without their amendment and refused ones among them. */
  readonly given: ReadonlyMap<string, TextAmendment>;
  readonly blocks: ReadonlyMap<string, BlockRelations>;
}

/** The graph of a set of amendments, whose ids differ. */
export function conflictGraph(base: Passage, amendments: readonly TextAmendment[], hashOf: HashOf): ConflictGraph {
  const given = new Map(amendments.map((amendment) => [amendment.id, amendment]));
  return read({ index: indexPassage(base), hashOf, entries: new Map(), refused: new Map(), given, blocks: new Map() }, [
    ...given.values(),
  ]);
}

/**
 * The graph with one more amendment, or with another text of one that it has. Only pairs in the blocks that it touches
 * are computed; sub-amendments that waited for it come in with it.
 */
export function withAmendment(graph: ConflictGraph, amendment: TextAmendment): ConflictGraph {
  const rest = graph.given.has(amendment.id) ? withoutAmendment(graph, amendment.id) : graph;
  const given = new Map(rest.given).set(amendment.id, amendment);
  return read({ ...rest, given }, [amendment, ...subsOf(given, amendment.id)]);
}

/** The graph without an amendment; its sub-amendments wait until it comes back. */
export function withoutAmendment(graph: ConflictGraph, id: string): ConflictGraph {
  const gone = new Set([id, ...subsOf(graph.given, id).map((sub) => sub.id)]);
  const given = new Map(graph.given);
  given.delete(id);
  const keep = <T>(map: ReadonlyMap<string, T>) => new Map([...map].filter(([key]) => !gone.has(key)));
  const blocks = new Map(graph.blocks);
  for (const one of gone) {
    for (const block of touched(graph.entries.get(one))) {
      const { members, pairs } = blocks.get(block) ?? { members: [], pairs: [] };
      const left = members.filter((member) => member !== one);
      if (left.length === 0) blocks.delete(block);
      else blocks.set(block, { members: left, pairs: pairs.filter(({ a, b }) => a !== one && b !== one) });
    }
  }
  return { ...graph, given, entries: keep(graph.entries), refused: keep(graph.refused), blocks };
}

function subsOf(given: ReadonlyMap<string, TextAmendment>, id: string): readonly TextAmendment[] {
  return [...given.values()].filter(({ parent }) => parent === id);
}

/** Takes new amendments in, each before its sub-amendments. */
function read(graph: ConflictGraph, arriving: readonly TextAmendment[]): ConflictGraph {
  const entries = new Map(graph.entries);
  const refused = new Map(graph.refused);
  const found: Entry[] = [];
  const take = (amendment: TextAmendment, made: ReturnType<typeof entryOf>) => {
    if (!made.ok) {
      refused.set(amendment.id, made);
      return;
    }
    entries.set(amendment.id, made.entry);
    found.push(made.entry);
  };
  for (const one of arriving) if (one.parent === null) take(one, entryOf(graph, one));
  for (const one of arriving) {
    if (one.parent === null) continue;
    const parent = entries.get(one.parent);
    // A sub-amendment to a sub-amendment finds its parent among those given, whether that is read by now or not.
    if ((graph.given.get(one.parent)?.parent ?? null) !== null)
      refused.set(one.id, { ok: false, code: 'amendment.subOfSub' });
    else if (parent !== undefined) take(one, subEntryOf(graph, one, parent));
    else if (refused.has(one.parent)) refused.set(one.id, { ok: false, code: 'amendment.parentRefused' });
  }
  return { ...graph, entries, refused, blocks: related({ ...graph, entries }, found) };
}

/** Puts entries into the blocks that they touch, each with its pairs there. */
function related(graph: ConflictGraph, arriving: readonly Entry[]): ReadonlyMap<string, BlockRelations> {
  const byBlock = new Map<string, Entry[]>();
  for (const entry of arriving) {
    for (const block of touched(entry)) {
      const list = byBlock.get(block);
      if (list === undefined) byBlock.set(block, [entry]);
      else list.push(entry);
    }
  }
  const blocks = new Map(graph.blocks);
  for (const [block, entries] of byBlock) {
    const known = blocks.get(block) ?? { members: [], pairs: [] };
    const members = known.members.flatMap((id) => graph.entries.get(id) ?? []);
    const pairs: BlockPair[] = [...known.pairs];
    for (const entry of entries) {
      for (const member of members) pairs.push(...pairIn(graph, block, entry, member));
      members.push(entry);
    }
    const ids = members.map(({ amendment }) => amendment.id).sort(compareText);
    blocks.set(block, { members: ids, pairs });
  }
  return blocks;
}

function pairIn(graph: ConflictGraph, block: string, one: Entry, other: Entry): readonly BlockPair[] {
  const [first, second] = one.amendment.id < other.amendment.id ? [one, other] : [other, one];
  const relation = relateEntries(graph, block, first, second);
  return relation === null ? [] : [{ a: first.amendment.id, b: second.amendment.id, block, ...relation }];
}

function touched(entry: Entry | undefined): ReadonlySet<string> {
  return new Set([...(entry?.claims.keys() ?? []), ...(entry?.within?.claims.keys() ?? [])]);
}
