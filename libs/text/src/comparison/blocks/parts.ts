import type { Language } from '../../block';
import { type Bag, overlapOf, sizeOf, withoutBag } from './likeness';
import { splitMarks } from './part-marks';
import type { Leaf } from './worded-tree';

/** A block and the blocks of the other text, in their order, that its words were divided among. */
export interface Division {
  readonly whole: Leaf;
  readonly parts: readonly Leaf[];
}

/** So much of a part must be words that stay, in their order; else it was written anew beside the whole. */
const STAYS = 0.5;

/**
 * Whether the words of a division stay where they are: every part but the one its whole is paired with is read again,
 * in this order, in the comparison. Two sentences that change places are no division.
 */
export function staysInOrder({ whole, parts }: Division, paired: Leaf | undefined, language: Language): boolean {
  const texts = parts.map(({ text }) => text);
  return splitMarks(whole.text, texts, language).every((marks, index) => {
    const kept = marks.reduce((sum, { op, text }) => sum + (op === 'equal' ? text.length : 0), 0);
    return parts[index] === paired || kept >= STAYS * (texts[index]?.length ?? 0);
  });
}

/** The blocks of the side that has the parts, and what is known of the pairing so far. */
export interface PartsSide {
  readonly leaves: readonly Leaf[];
  /** Whether a block of this side is paired with none. */
  readonly isFree: (leaf: Leaf) => boolean;
  /** The block of this side that a whole is paired with. */
  readonly pairOf: (whole: Leaf) => Leaf | undefined;
  readonly bagOf: (text: string) => Bag;
}

/** So much of a part's words must come from what the whole has lost. */
const FROM_WHOLE = 0.6;
/** So much of an unpaired whole must be found again in its parts. */
const FOUND_AGAIN = 0.6;

/**
 * Which blocks were divided: their words stand in the block they are paired with and in unpaired neighbours of it, or,
 * where they are paired with none, in unpaired blocks next to each other. A part is claimed once.
 */
export function divisions(wholes: readonly Leaf[], side: PartsSide): readonly Division[] {
  const claimed = new Set<Leaf>();
  const isFree = (leaf: Leaf | undefined): leaf is Leaf =>
    leaf !== undefined && !claimed.has(leaf) && side.isFree(leaf);
  const placeOf = new Map(side.leaves.map((leaf, place) => [leaf, place]));
  const found: Division[] = [];
  for (const whole of wholes) {
    const paired = side.pairOf(whole);
    if (paired?.text === whole.text) continue;
    const start = paired === undefined ? firstPart(whole, side, isFree) : placeOf.get(paired);
    const first = start === undefined ? undefined : side.leaves[start];
    if (start === undefined || first === undefined) continue;
    const bag = side.bagOf(whole.text);
    const search = new Search(side, isFree, withoutBag(bag, side.bagOf(first.text)));
    const behind = search.from(start, 1);
    const ahead = search.from(start, -1).toReversed();
    const parts = [...ahead, first, ...behind];
    const isEnough = paired !== undefined || sizeOf(search.missing) <= (1 - FOUND_AGAIN) * sizeOf(bag);
    if (parts.length < 2 || !isEnough) continue;
    for (const part of parts) claimed.add(part);
    found.push({ whole, parts });
  }
  return found;
}

/** Walks from a block outwards and takes what is made of the words still missing. */
class Search {
  constructor(
    private readonly side: PartsSide,
    private readonly isFree: (leaf: Leaf | undefined) => leaf is Leaf,
    public missing: Bag,
  ) {}

  from(start: number, step: 1 | -1): Leaf[] {
    const taken: Leaf[] = [];
    for (let at = start + step; sizeOf(this.missing) > 0; at += step) {
      const leaf = this.side.leaves[at];
      if (!this.isFree(leaf)) break;
      const bag = this.side.bagOf(leaf.text);
      if (!isMadeOf(bag, this.missing)) break;
      this.missing = withoutBag(this.missing, bag);
      taken.push(leaf);
    }
    return taken;
  }
}

function firstPart(whole: Leaf, side: PartsSide, isFree: (leaf: Leaf | undefined) => leaf is Leaf): number | undefined {
  const bag = side.bagOf(whole.text);
  const place = side.leaves.findIndex((leaf) => isFree(leaf) && isMadeOf(side.bagOf(leaf.text), bag));
  return place < 0 ? undefined : place;
}

function isMadeOf(part: Bag, words: Bag): boolean {
  const size = sizeOf(part);
  return size > 0 && overlapOf(part, words) >= FROM_WHOLE * size;
}
