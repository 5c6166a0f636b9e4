import type { PassageBlock, PassageIndex } from '../passage/passage';
import { isList } from '../passage/passage';
import { isFree, pair, type Pairing } from './pairing';
import { sew } from './seams';

/** The most blocks that one is looked for in. */
const MOST_PARTS = 4;

/**
 * Finds blocks that were split into several, or several that were merged into one: their words, taken together, run
 * on, and each break stands where nothing but a blank was.
 */
export function findBreaks(pairing: Pairing, old: readonly PassageBlock[], now: readonly PassageBlock[]): void {
  for (const { whole, parts } of candidates(pairing, 'base', old, now)) {
    pairing.splits.set(whole, parts);
    pair(pairing, whole, parts[0] ?? '');
  }
  for (const { whole, parts } of candidates(pairing, 'next', now, old)) {
    pairing.merges.set(whole, parts);
    pair(pairing, parts[0] ?? '', whole);
  }
}

interface Candidate {
  readonly whole: string;
  readonly parts: readonly string[];
}

function candidates(
  pairing: Pairing,
  side: 'base' | 'next',
  wholes: readonly PassageBlock[],
  others: readonly PassageBlock[],
): readonly Candidate[] {
  const found: Candidate[] = [];
  const taken = new Set<string>();
  for (const whole of wholes) {
    if (isList(whole.kind) || isTaken(pairing, side, whole.id)) continue;
    const first = others.findIndex(({ id, kind }) => {
      const fits = kind === whole.kind && !taken.has(id) && !isTaken(pairing, side === 'base' ? 'next' : 'base', id);
      return fits && mayBegin(pairing, side, whole.id, id);
    });
    const parts = longestRun(pairing, side, whole, others, first);
    if (parts.length < 2) continue;
    for (const id of parts) taken.add(id);
    found.push({ whole: whole.id, parts });
  }
  return found;
}

/** Only a block that has no pair yet, or is paired with the first part already, can be what was split or merged. */
function mayBegin({ toNext, toBase }: Pairing, side: 'base' | 'next', whole: string, part: string): boolean {
  const [forth, back] = side === 'base' ? [toNext, toBase] : [toBase, toNext];
  const paired = forth.get(whole);
  return paired === undefined ? back.get(part) === undefined : paired === part;
}

/** A block takes part in one break more or less: what was split is not merged by the same amendment as well. */
function isTaken({ splits, merges }: Pairing, side: 'base' | 'next', id: string): boolean {
  const [wholes, parts] = side === 'base' ? [splits, merges] : [merges, splits];
  return wholes.has(id) || [...parts.values()].some((ids) => ids.includes(id));
}

function longestRun(
  pairing: Pairing,
  side: 'base' | 'next',
  whole: PassageBlock,
  others: readonly PassageBlock[],
  first: number,
): readonly string[] {
  if (first < 0) return [];
  const wholeIndex: PassageIndex = side === 'base' ? pairing.base : pairing.next;
  const partIndex: PassageIndex = side === 'base' ? pairing.next : pairing.base;
  for (let length = Math.min(MOST_PARTS, others.length - first); length >= 2; length -= 1) {
    const run = others.slice(first, first + length);
    const free = run.slice(1).every(({ id }) => isFree(pairing, side === 'base' ? 'next' : 'base', id));
    const plain = run.slice(0, -1).every(({ id }) => partIndex.children(id).length === 0);
    if (!free || !plain || run.some(({ kind }) => kind !== whole.kind)) continue;
    if (runsOn(side, wholeIndex, whole, run)) return run.map(({ id }) => id);
  }
  return [];
}

/** Whether the parts are the whole with breaks put in, or taken out of them, and no more than a few words changed. */
function runsOn(
  side: 'base' | 'next',
  { passage }: PassageIndex,
  whole: PassageBlock,
  run: readonly PassageBlock[],
): boolean {
  const parts = run.map(({ text }) => text);
  const sewn =
    side === 'base' ? sew([whole.text], parts, passage.language) : sew(parts, [whole.text], passage.language);
  return sewn !== null;
}
