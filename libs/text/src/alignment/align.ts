import { diffArrays } from 'diff';
import type { PassageBlock, PassageIndex } from '../passage/passage';
import { isList } from '../passage/passage';
import { findBreaks } from './breaks';
import { inOrder, isFree, newPairing, pair, type Pairing } from './pairing';
import { ALIKE, ALIKE_ELSEWHERE, similarity } from './similarity';

/**
 * Which block of one tree is which of another: by id where both have it, then by their words. What is unchanged is
 * found first, wherever it stands; then, between blocks that stand, breaks put in or taken out and blocks that are
 * alike; then blocks that are much alike elsewhere. A block whose neighbours stand and whose words are all new is
 * paired as rewritten. Nothing is paired by its place alone otherwise: a new paragraph is never taken for the next.
 */
export function align(base: PassageIndex, next: PassageIndex): Pairing {
  const pairing = newPairing(base, next);
  for (const { id, kind } of next.passage.blocks) if (base.byId.get(id)?.kind === kind) pair(pairing, id, id);
  level(pairing, null, null, []);
  elsewhere(pairing, 1);
  level(pairing, null, null, [findBreaks, mostAlike]);
  elsewhere(pairing, ALIKE_ELSEWHERE);
  level(pairing, null, null, [findBreaks, mostAlike, rewritten]);
  return pairing;
}

type Look = (pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]) => void;

/** Pairs the blocks of two parents that are a pair, and then what stands in each pair. */
function level(pairing: Pairing, inBase: string | null, inNext: string | null, looks: readonly Look[]): void {
  const { base, next, toNext } = pairing;
  unchanged(pairing, base.children(inBase), next.children(inNext));
  for (const gap of looks.length === 0 ? [] : gapsOf(pairing, base.children(inBase), next.children(inNext))) {
    for (const look of looks) look(pairing, gap.base, gap.next);
  }
  for (const { id } of base.children(inBase)) {
    const other = toNext.get(id);
    if (other !== undefined) level(pairing, id, other, looks);
  }
}

/** Siblings that say the same, in their order. */
function unchanged(pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]): void {
  const { base, next } = pairing;
  const left = old
    .filter(({ id }) => isFree(pairing, 'base', id))
    .map(({ id }) => ({ id, says: pairing.says(base, id) }));
  const right = now
    .filter(({ id }) => isFree(pairing, 'next', id))
    .map(({ id }) => ({ id, says: pairing.says(next, id) }));
  let [at, to] = [0, 0];
  for (const { added, removed, count } of diffArrays(saysOf(left), saysOf(right))) {
    for (let step = 0; step < count && !added && !removed; step += 1) {
      const [one, other] = [left[at + step], right[to + step]];
      if (one !== undefined && other !== undefined) pair(pairing, one.id, other.id);
    }
    if (!added) at += count;
    if (!removed) to += count;
  }
}

const saysOf = (blocks: readonly { readonly says: string }[]) => blocks.map(({ says }) => says);

interface Gap {
  readonly base: readonly PassageBlock[];
  readonly next: readonly PassageBlock[];
}

/** What lies between siblings that are pairs and keep their order. */
function gapsOf(pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]): readonly Gap[] {
  const places = new Map(now.map(({ id }, at) => [id, at]));
  const pairs: [number, number][] = [];
  for (const [left, { id }] of old.entries()) {
    const right = places.get(pairing.toNext.get(id) ?? '');
    if (right !== undefined) pairs.push([left, right]);
  }
  const standing = inOrder(pairs, () => 1).map((at) => pairs[at] ?? [0, 0]);
  const borders = [[-1, -1] as const, ...standing, [old.length, now.length] as const];
  return borders.slice(1).map(([left, right], at) => {
    const [fromLeft, fromRight] = borders[at] ?? [-1, -1];
    // The block before the gap may have been split into it, or merged with what stood there.
    return { base: old.slice(Math.max(fromLeft, 0), left), next: now.slice(Math.max(fromRight, 0), right) };
  });
}

/** The most alike first, each with its like. */
function mostAlike(pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]): void {
  pairBest(pairing, old, now, ALIKE, false);
}

/** Blocks that have no pair where they stood, and are found again elsewhere. */
function elsewhere(pairing: Pairing, least: number): void {
  const { base, next } = pairing;
  pairBest(pairing, base.passage.blocks, next.passage.blocks, least, true);
}

function pairBest(
  pairing: Pairing,
  old: readonly PassageBlock[],
  now: readonly PassageBlock[],
  least: number,
  onlyOne: boolean,
): void {
  const { base, next } = pairing;
  const left = old.filter(({ id }) => isFree(pairing, 'base', id));
  const right = now.filter(({ id }) => isFree(pairing, 'next', id));
  const found: { readonly one: string; readonly other: string; readonly alike: number }[] = [];
  for (const one of left) {
    for (const other of right) {
      if (one.kind !== other.kind) continue;
      const same = pairing.says(base, one.id) === pairing.says(next, other.id);
      const alike = same ? 1 : least === 1 ? 0 : similarity(pairing.words(base, one.id), pairing.words(next, other.id));
      if (alike >= least) found.push({ one: one.id, other: other.id, alike });
    }
  }
  const counts = new Map<string, number>();
  const keysOf = ({ one, other, alike }: (typeof found)[number]) => [`base ${one} ${alike}`, `next ${other} ${alike}`];
  for (const key of found.flatMap(keysOf)) counts.set(key, (counts.get(key) ?? 0) + 1);
  for (const match of found.sort((a, b) => b.alike - a.alike)) {
    const { one, other } = match;
    // Two that are equally like it: nobody can say which of them it is.
    if (onlyOne && keysOf(match).some((key) => (counts.get(key) ?? 0) > 1)) continue;
    if (isFree(pairing, 'base', one) && isFree(pairing, 'next', other)) pair(pairing, one, other);
  }
}

/** One block for one block of the same kind, and nothing alike: its words were all replaced. */
function rewritten(pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]): void {
  const left = old.filter(({ id }) => isFree(pairing, 'base', id));
  const right = now.filter(({ id }) => isFree(pairing, 'next', id));
  const [one, other] = [left[0], right[0]];
  if (left.length !== 1 || right.length !== 1 || one === undefined || other === undefined) return;
  if (one.kind !== other.kind) return;
  pair(pairing, one.id, other.id);
  if (!isList(one.kind)) pairing.rewritten.add(one.id);
}
