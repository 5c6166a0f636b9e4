import { foldRight, isCount, type Sha256 } from './hashing';

/** A perfect subtree: the `index`-th from the left among those of 2^level leaves. Level 0 is the leaf hashes. */
export interface TreeNode {
  readonly level: number;
  readonly index: number;
}

/** Gives the stored hash of a perfect subtree. */
export type HashReader = (level: number, index: number) => Uint8Array;

/** Leaves [from, to) whose common root is one hash of a proof. */
interface Span {
  readonly from: number;
  readonly to: number;
}

/** Largest power of two strictly below `count` (RFC 6962 section 2.1 calls it k); `count` is at least 2. */
function split(count: number): number {
  let k = 1;
  while (k * 2 < count) k *= 2;
  return k;
}

function inclusionSpans(index: number, size: number): Span[] {
  if (!isCount(index) || !isCount(size) || index >= size) throw new RangeError('The index must lie inside the tree.');
  const spans: Span[] = [];
  let [from, to] = [0, size];
  while (to - from > 1) {
    const middle = from + split(to - from);
    const left = index < middle;
    spans.push(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
  }
  return spans.reverse();
}

function consistencySpans(size1: number, size2: number): Span[] {
  if (!isCount(size1) || !isCount(size2) || size1 > size2) throw new RangeError('A tree can only grow.');
  if (size1 === 0 || size1 === size2) return [];
  const spans: Span[] = [];
  let [from, to] = [0, size2];
  while (to !== size1) {
    const middle = from + split(to - from);
    const left = size1 <= middle;
    spans.push(left ? { from: middle, to } : { from, to: middle });
    [from, to] = left ? [from, middle] : [middle, to];
  }
  // The old root itself is known to the verifier and left out; a smaller piece of the old tree is not.
  if (from > 0) spans.push({ from, to });
  return spans.reverse();
}

/** The perfect subtrees of a span, largest first. Spans of a proof begin at a multiple of their own rounded-up length. */
function spanNodes({ from, to }: Span): TreeNode[] {
  const nodes: TreeNode[] = [];
  for (let at = from; at < to;) {
    let [width, level] = [1, 0];
    while (width * 2 <= to - at) [width, level] = [width * 2, level + 1];
    nodes.push({ level, index: at / width });
    at += width;
  }
  return nodes;
}

function readSpans(sha256: Sha256, spans: readonly Span[], read: HashReader): Uint8Array[] {
  return spans.map((span) =>
    foldRight(
      sha256,
      spanNodes(span).map(({ level, index }) => read(level, index)),
    ),
  );
}

/** The stored hashes that an inclusion proof is made of, so that storage can fetch them in one go. Throws RangeError if the index lies outside the tree. */
export function inclusionNodes(index: number, size: number): TreeNode[] {
  return inclusionSpans(index, size).flatMap(spanNodes);
}

/** The stored hashes that a consistency proof is made of. Throws RangeError if `size1` exceeds `size2`. */
export function consistencyNodes(size1: number, size2: number): TreeNode[] {
  return consistencySpans(size1, size2).flatMap(spanNodes);
}

/** Audit path of leaf `index` in the tree of `size` leaves, sibling of the leaf first (RFC 6962 section 2.1.1). */
export function inclusionProof(sha256: Sha256, index: number, size: number, read: HashReader): Uint8Array[] {
  return readSpans(sha256, inclusionSpans(index, size), read);
}

/** Proof that the tree of `size1` leaves is the beginning of the tree of `size2` (RFC 6962 section 2.1.2); empty if `size1` is 0 or equals `size2`. */
export function consistencyProof(sha256: Sha256, size1: number, size2: number, read: HashReader): Uint8Array[] {
  return readSpans(sha256, consistencySpans(size1, size2), read);
}
