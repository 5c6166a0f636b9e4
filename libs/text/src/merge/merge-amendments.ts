import { operationsBetween } from '../alignment/operations-between';
import type { Entry, Ground } from '../conflicts/entry';
import type { ConflictGraph } from '../conflicts/graph';
import { pairsOf, type Pair } from '../conflicts/pairs';
import { unreadable, type UnreadableText } from '../operations/apply-operations';
import { readOperations } from '../operations/read-operations';
import { compareText } from '../passage/inline-marks';
import type { Passage } from '../passage/passage';
import { build, type BlockTrace } from './build';
import type { Contribution } from './combine';

/** Why amendments cannot be merged; never is one of two that exclude each other chosen. */
export type MergeRefusal =
  | { readonly ok: false; readonly code: 'merge.conflict'; readonly pairs: readonly Pair[] }
  | { readonly ok: false; readonly code: 'merge.notInGraph' | 'merge.parentMissing'; readonly amendment: string }
  | UnreadableText;

/** The text as it would read with all of them, how it came about, and the places whose order is to be confirmed. */
export type Merged =
  | {
      readonly ok: true;
      readonly passage: Passage;
      readonly traces: readonly BlockTrace[];
      readonly toConfirm: readonly Pair[];
    }
  | MergeRefusal;

/**
 * The base with a set of amendments, sub-amendments inside theirs. What two of them change alike is changed once, in
 * both names; at one place the lower number stands first. The order in which `ids` come means nothing.
 * @param revision the revision that changed and new blocks get.
 */
export function mergeAmendments(graph: ConflictGraph, ids: readonly string[], revision: string): Merged {
  const chosen = new Set(ids);
  for (const id of chosen) {
    const parent = graph.entries.get(id)?.amendment.parent;
    if (parent === undefined) return { ok: false, code: 'merge.notInGraph', amendment: id };
    if (parent !== null && !chosen.has(parent)) return { ok: false, code: 'merge.parentMissing', amendment: id };
  }
  const among = pairsOf(graph).filter(({ a, b }) => chosen.has(a) && chosen.has(b));
  const pairs = among.filter(({ relation }) => relation === 'conflict');
  if (pairs.length > 0) return { ok: false, code: 'merge.conflict', pairs };
  const built = build(graph.index, contributionsOf(graph, chosen), revision);
  const toConfirm = among.filter(({ relation }) => relation === 'samePlace');
  return unreadable(graph.index, built) ?? { ok: true, ...built, toConfirm };
}

/** What amendments do to the base, each with those of its sub-amendments that are chosen, in their order. */
export function contributionsOf(graph: ConflictGraph, chosen: ReadonlySet<string>): readonly Contribution[] {
  const entries = inOrder([...chosen].flatMap((id) => graph.entries.get(id) ?? []));
  return entries
    .filter(({ amendment }) => amendment.parent === null)
    .map((entry) =>
      asAmended(
        graph,
        entry,
        entries.filter(({ amendment }) => amendment.parent === entry.amendment.id),
      ),
    );
}

/** Amendments by their number, and of the same number by their id. */
export function inOrder(entries: readonly Entry[]): readonly Entry[] {
  return entries.toSorted(({ amendment: a }, { amendment: b }) => a.order - b.order || compareText(a.id, b.id));
}

function asAmended(ground: Ground, entry: Entry, subs: readonly Entry[]): Contribution {
  const { id } = entry.amendment;
  const within = subs[0]?.within;
  if (within === undefined || within === null) return { by: [id], changes: entry.changes };
  const inside = subs.map(({ amendment, changes }) => ({ by: [amendment.id], changes }));
  const text = build(within.index, inside, id).passage;
  const read = readOperations(ground, operationsBetween(ground.index.passage, text, ground.hashOf));
  const by = [id, ...subs.map(({ amendment }) => amendment.id)];
  return { by, changes: read.ok ? read.changes : entry.changes };
}
