import type { Block } from './block';
import { walk, type BlockTree } from './tree';

/**
 * The numbers as printed now: a view, while ids stay (Rules, section 7). Parts are roman, paragraphs run on through
 * all parts and headings, items are lettered in their paragraph and roman in an item. Headings, notes and tombstones
 * have none and are not in the map; nobody is numbered by a tombstone.
 * @returns block id → number as printed: `II`, `24`, `(a)`, `(iv)`.
 */
export function number(tree: BlockTree): ReadonlyMap<string, string> {
  const numbers = new Map<string, string>();
  const lettered = new Set<string>();
  const counts = new Map<string, number>();
  const next = (counter: string) => {
    const count = (counts.get(counter) ?? 0) + 1;
    counts.set(counter, count);
    return count;
  };
  for (const { block } of walk(tree)) {
    if (block.deleted) continue;
    if (block.kind === 'part') numbers.set(block.id, roman(next('part')));
    if (block.kind === 'paragraph') numbers.set(block.id, String(next('paragraph')));
    if (block.kind === 'item') numbers.set(block.id, itemNumber(block, lettered, next));
  }
  return numbers;
}

/** An item in a paragraph is lettered, one in a lettered item is roman, deeper ones take turns. */
function itemNumber(block: Block, lettered: Set<string>, next: (counter: string) => number): string {
  const parent = block.parent ?? '';
  const count = next(`item ${parent}`);
  if (lettered.has(parent)) return `(${roman(count).toLowerCase()})`;
  lettered.add(block.id);
  return `(${letters(count)})`;
}

/** 1 → a, 26 → z, 27 → aa, 28 → ab. */
function letters(count: number): string {
  let rest = count;
  let out = '';
  while (rest > 0) {
    out = String.fromCharCode(0x61 + ((rest - 1) % 26)) + out;
    rest = Math.floor((rest - 1) / 26);
  }
  return out;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [1000, 'M'],
  [900, 'CM'],
  [500, 'D'],
  [400, 'CD'],
  [100, 'C'],
  [90, 'XC'],
  [50, 'L'],
  [40, 'XL'],
  [10, 'X'],
  [9, 'IX'],
  [5, 'V'],
  [4, 'IV'],
  [1, 'I'],
];

function roman(count: number): string {
  let rest = count;
  let out = '';
  for (const [value, sign] of ROMAN) {
    for (; rest >= value; rest -= value) out += sign;
  }
  return out;
}
