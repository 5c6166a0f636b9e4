import { emptyRoot, foldRight, isCount, nodeHash, type Sha256 } from './hashing';

/** A tree of `size` leaves as the roots of its perfect subtrees, largest first: one hash for each 1 bit of `size`. */
export interface CompactRange {
  readonly size: number;
  readonly hashes: readonly Uint8Array[];
}

/** The tree without leaves. */
export const emptyRange: CompactRange = { size: 0, hashes: [] };

/** Whether a range has the number of hashes that its size demands; rows read back from storage are checked with it. */
export function isCompactRange(range: CompactRange): boolean {
  if (!isCount(range.size)) return false;
  let ones = 0;
  for (let rest = range.size; rest > 0; rest = Math.floor(rest / 2)) ones += rest % 2;
  return range.hashes.length === ones;
}

/** The range with one leaf more. Throws RangeError if the range contradicts itself. */
export function appendLeaf(sha256: Sha256, range: CompactRange, leaf: Uint8Array): CompactRange {
  return appendLeaves(sha256, range, [leaf]);
}

/** The range with these leaf hashes appended in order; one node hash per leaf on average, one copy of the range in all. */
export function appendLeaves(sha256: Sha256, range: CompactRange, leaves: readonly Uint8Array[]): CompactRange {
  if (!isCompactRange(range)) throw new RangeError('A compact range must hold one hash for each 1 bit of its size.');
  const hashes = [...range.hashes];
  let size = range.size;
  for (const leaf of leaves) {
    let hash = leaf;
    // Each trailing 1 bit is a perfect subtree of the same height as what we carry: join the two.
    for (let rest = size; rest % 2 === 1; rest = Math.floor(rest / 2)) {
      hash = nodeHash(sha256, hashes.pop() as Uint8Array, hash);
    }
    hashes.push(hash);
    size += 1;
  }
  return { size, hashes };
}

/** Root of the tree (RFC 6962 section 2.1). Throws RangeError if the range contradicts itself. */
export function rangeRoot(sha256: Sha256, range: CompactRange): Uint8Array {
  if (!isCompactRange(range)) throw new RangeError('A compact range must hold one hash for each 1 bit of its size.');
  return range.size === 0 ? emptyRoot(sha256) : foldRight(sha256, range.hashes);
}
