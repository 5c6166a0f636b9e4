import {
  changeBetween,
  conflictGraph,
  indexPassage,
  mergeAmendments,
  pairsOf,
  rebaseAll,
  type ConflictGraph,
  type Fate,
  type Pair,
  type Passage,
  type TextAmendment,
} from '@concord/text';
import { BASE, readMergeCase } from '../input/merge-case';
import type { Read } from '../input/refusal';
import { accept, refuse } from '../input/refusal';
import { printPassage } from '../notation/print';
import type { Printable, Report } from '../output';

/** A text stands for its own hash here: nothing is kept, and two texts are told apart. */
const hashOf = (text: string): string => text;

const FATES: Readonly<Record<Fate, string>> = {
  carriedOver: 'carried-over',
  alreadyContained: 'already-contained',
  authorMustDecide: 'author-must-decide',
  orphaned: 'orphaned',
};

/** `merge`: which amendments collide, the text with all of them, or what becomes of them on another text. */
export function merge(input: unknown): Read<Report> {
  const parsed = readMergeCase(input, hashOf, textWith);
  if (!parsed.ok) return parsed;
  const { base, baseAfter, amendments } = parsed.value;
  const graph = conflictGraph(base, amendments, hashOf);
  const [refused] = graph.refused;
  if (refused !== undefined) {
    const at = amendments.findIndex(({ id }) => id === refused[0]);
    return refuse(`amendments[${at}].proposedText`, `cannot be written as an amendment (${refused[1].code})`);
  }
  return baseAfter === null ? merged(graph, amendments) : rebased(graph, baseAfter, amendments);
}

function merged(graph: ConflictGraph, amendments: readonly TextAmendment[]): Read<Report> {
  const ids = amendments.map(({ id }) => id);
  const text = mergeAmendments(graph, ids, 'merged');
  const pairs = pairsOf(graph);
  const result: Printable = {
    collisions: named(pairs, ids, ({ relation }) => relation === 'conflict'),
    sameInsertionPoint: named(pairs, ids, ({ place }) => place === 'insertion'),
    mergedText: text.ok ? printPassage(text.passage) : null,
  };
  return accept({ result, notes: text.ok || text.code === 'merge.conflict' ? [] : [`no merged text: ${text.code}`] });
}

function rebased(graph: ConflictGraph, after: Passage, amendments: readonly TextAmendment[]): Read<Report> {
  const change = changeBetween(graph, after);
  if (change === null) return refuse('baseAfter', 'cannot be told from "base" block by block');
  const fates = rebaseAll(graph, change);
  const ids = amendments.map(({ id }) => id);
  const collide = ids.filter((id) => fates.get(id)?.passage === null);
  const among = named(pairsOf(graph), ids, ({ relation }) => relation === 'conflict');
  const outcome = ids.map((id): [string, Printable] => {
    const fate = fates.get(id);
    const text = fate === undefined || fate.passage === null ? null : printPassage(fate.passage);
    return [id, { fate: FATES[fate?.fate ?? 'authorMustDecide'], text }];
  });
  const result: Printable = {
    collisions: [...collide.map((id) => [id, BASE]), ...among],
    amendments: Object.fromEntries(outcome),
  };
  return accept({ result, notes: [] });
}

/** Pairs by the names of their amendments, in the order of the amendments. */
function named(pairs: readonly Pair[], ids: readonly string[], which: (pair: Pair) => boolean): readonly string[][] {
  const places = pairs.filter(which).map(({ a, b }) => [ids.indexOf(a), ids.indexOf(b)].sort((x, y) => x - y));
  const sorted = places.sort((x, y) => (x[0] ?? 0) - (y[0] ?? 0) || (x[1] ?? 0) - (y[1] ?? 0));
  return sorted.map((pair) => pair.map((at) => ids[at] ?? ''));
}

function textWith(base: Passage, amendments: readonly TextAmendment[], id: string): Passage {
  const graph = conflictGraph(base, amendments, hashOf);
  const text = mergeAmendments(graph, [id], id);
  return text.ok ? text.passage : indexPassage(base).passage;
}
