import type { Placed } from '../operations/changes';
import type { PassageBlock } from '../passage/passage';
import { inOrder, isFree, type Pairing } from './pairing';

/**
 * Where each block stands that is new or has moved, in an order in which they can be put there one after another. The
 * fewest and shortest blocks move: the longest list of siblings that keeps its order stays.
 * @returns ids of `next` for blocks; `parent` and `after` are the base's where that has them, and new ones otherwise.
 */
export function placing(pairing: Pairing): readonly Placed[] {
  const placed: Placed[] = [];
  place(pairing, null, [null], placed);
  return placed;
}

/** @param parents what the parent is in the base: several where blocks merge, the last of which takes what is new. */
function place(pairing: Pairing, inNext: string | null, parents: readonly (string | null)[], placed: Placed[]): void {
  const { base, next, toBase, merges } = pairing;
  const children = next.children(inNext);
  const standing = standingOf(pairing, children, parents);
  let at: { parent: string | null; after: string | null } = { parent: parents.at(-1) ?? null, after: null };
  // What comes before anything that stands goes to the front of the first.
  if (children.some(({ id }) => standing.has(toBase.get(id) ?? ''))) at = { parent: parents[0] ?? null, after: null };
  for (const { id } of children) {
    const old = toBase.get(id);
    if (old !== undefined && standing.has(old)) {
      const members = merges.get(id)?.filter((member) => base.byId.get(member)?.parent === base.byId.get(old)?.parent);
      at = { parent: base.byId.get(old)?.parent ?? null, after: members?.at(-1) ?? old };
    } else if (old !== undefined || isFree(pairing, 'next', id)) {
      placed.push({ id, ...at });
    }
    place(pairing, id, inBase(pairing, id), placed);
  }
}

/** What a block of `next` is called in the base, or in the amendment that makes it. */
function inBase({ splits, merges, toBase }: Pairing, id: string): readonly string[] {
  const split = [...splits].find(([, parts]) => parts.includes(id));
  return split === undefined ? (merges.get(id) ?? [toBase.get(id) ?? id]) : [split[0]];
}

/** The base's blocks that stand in this parent before and after, and keep their order. */
function standingOf(
  { base, toBase, says }: Pairing,
  children: readonly PassageBlock[],
  parents: readonly (string | null)[],
): ReadonlySet<string> {
  const places = new Map(parents.flatMap((parent) => base.children(parent)).map(({ id }, at) => [id, at]));
  const pairs: [number, number][] = [];
  const ids: string[] = [];
  for (const [right, { id }] of children.entries()) {
    const old = toBase.get(id) ?? '';
    const left = places.get(old);
    if (left === undefined) continue;
    pairs.push([left, right]);
    ids.push(old);
  }
  const kept = inOrder(pairs, (at) => says(base, ids[at] ?? '').length);
  return new Set(kept.map((at) => ids[at] ?? ''));
}
