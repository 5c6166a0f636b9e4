import { operationsBetween } from '../alignment/operations-between';
import { claimsOf, type Claims } from '../conflicts/claims';
import type { Ground } from '../conflicts/entry';
import type { ConflictGraph } from '../conflicts/graph';
import { build } from '../merge/build';
import { contributionsOf, mergeAmendments, type MergeRefusal } from '../merge/merge-amendments';
import type { Contribution } from '../merge/combine';
import { readOperations } from '../operations/read-operations';
import type { Passage } from '../passage/passage';
import { sameWords } from './same-words';

/** How a text came to read otherwise: what it was, what was changed in it, and what it is. */
export interface BaseChange {
  readonly ground: Ground;
  readonly next: Passage;
  readonly contributions: readonly Contribution[];
  /** What the change lays claim to, one list for each of the contributions. */
  readonly claims: readonly Claims[];
}

/**
 * The change from one text to another whose history is not at hand: blocks are those of the same id, and otherwise
 * those of the same or much the same words.
 * @returns null where that cannot be said, so that nothing is built on it.
 */
export function changeBetween(ground: Ground, next: Passage): BaseChange | null {
  const read = readOperations(ground, operationsBetween(ground.index.passage, next, ground.hashOf));
  if (!read.ok) return null;
  const contributions = [{ by: [], changes: read.changes }];
  const built = build(ground.index, contributions, '').passage;
  return sameWords(built, next) ? madeOf(ground, next, contributions) : null;
}

/** The change that adopting amendments makes, to the letter of what they change. */
export function changeByAdopting(
  graph: ConflictGraph,
  ids: readonly string[],
  revision: string,
): { readonly ok: true; readonly change: BaseChange } | MergeRefusal {
  const merged = mergeAmendments(graph, ids, revision);
  if (!merged.ok) return merged;
  return { ok: true, change: madeOf(graph, merged.passage, contributionsOf(graph, new Set(ids))) };
}

function madeOf(ground: Ground, next: Passage, contributions: readonly Contribution[]): BaseChange {
  const claims = contributions.map(({ changes }) => claimsOf(ground.index, changes));
  return { ground: { index: ground.index, hashOf: ground.hashOf }, next, contributions, claims };
}
