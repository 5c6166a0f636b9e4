import { type Bag, sizeOf } from './likeness';

/** Two texts, by their places in two lists, that share half of the words of the shorter one at least. */
export interface LikeTexts {
  readonly old: number;
  readonly new: number;
}

/** Which texts of two lists may be alike; asked word by word, so that texts without a common word cost nothing. */
export function likeTexts(before: readonly Bag[], after: readonly Bag[]): readonly LikeTexts[] {
  const places = new Map<string, [number, number][]>();
  for (const [place, bag] of after.entries()) {
    for (const [word, count] of bag) {
      const known = places.get(word);
      if (known === undefined) places.set(word, [[place, count]]);
      else known.push([place, count]);
    }
  }
  const sizes = after.map(sizeOf);
  const found: LikeTexts[] = [];
  for (const [old, bag] of before.entries()) {
    const shared = new Map<number, number>();
    for (const [word, count] of bag) {
      for (const [place, other] of places.get(word) ?? []) {
        shared.set(place, (shared.get(place) ?? 0) + Math.min(count, other));
      }
    }
    const size = sizeOf(bag);
    for (const [place, words] of shared) {
      if (2 * words >= Math.min(size, sizes[place] ?? 0)) found.push({ old, new: place });
    }
  }
  return found;
}
