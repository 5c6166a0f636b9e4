import type { ConflictGraph } from './graph';
import { pairsWith } from './pairs';

/** An amendment that falls, what makes it fall, and where the two meet; in no block where it falls with its amendment. */
export interface Fall {
  readonly amendment: string;
  /** The amendment whose decision makes it fall. */
  readonly cause: string;
  readonly blocks: readonly string[];
}

/** What a decision on an amendment does to the others, before anybody decides anything. */
export interface Consequences {
  readonly falls: readonly Fall[];
  /** Amendments that would then be contained in the text. */
  readonly contained: readonly string[];
  /** Amendments that stand, but whose place is then to be confirmed. */
  readonly toConfirm: readonly string[];
}

/**
 * What adopting an amendment would do (Rules, section 8: adopting one shows which others fall). Of a sub-amendment only
 * the others to the same amendment are concerned: it changes that amendment, and not the text yet.
 */
export function ifAdopted(graph: ConflictGraph, id: string): Consequences {
  const parent = graph.entries.get(id)?.amendment.parent ?? null;
  const falls = new Map<string, Fall>();
  const contained: string[] = [];
  const toConfirm: string[] = [];
  for (const { a, b, relation, blocks } of pairsWith(graph, id)) {
    const other = a === id ? b : a;
    if (parent !== null && graph.entries.get(other)?.amendment.parent !== parent) continue;
    if (relation === 'conflict') falls.set(other, { amendment: other, cause: id, blocks });
    if (relation === 'identical') contained.push(other);
    if (relation === 'samePlace') toConfirm.push(other);
  }
  for (const { amendment } of graph.entries.values()) {
    const withParent = amendment.parent !== null && falls.has(amendment.parent);
    if (withParent && !falls.has(amendment.id))
      falls.set(amendment.id, { amendment: amendment.id, cause: id, blocks: [] });
  }
  const stands = (other: string) => !falls.has(other);
  return {
    falls: [...falls.values()].sort((x, y) => (x.amendment < y.amendment ? -1 : 1)),
    contained: contained.filter(stands),
    toConfirm: toConfirm.filter(stands),
  };
}

/** What rejecting an amendment would do: its sub-amendments fall with it. */
export function ifRejected(graph: ConflictGraph, id: string): readonly Fall[] {
  const subs = [...graph.entries.values()].filter(({ amendment }) => amendment.parent === id);
  const falls = subs.map(({ amendment }): Fall => ({ amendment: amendment.id, cause: id, blocks: [] }));
  return falls.sort((x, y) => (x.amendment < y.amendment ? -1 : 1));
}
