import { equalBytes } from './bytes';
import { HASH_SIZE, isCount, nodeHash, type Sha256 } from './hashing';

/** Why a tree proof is refused. */
export type ProofCode =
  | 'proof.size' // a size or index that no such proof can have
  | 'proof.hash-length' // a hash that is not 32 bytes
  | 'proof.length' // too few or too many hashes
  | 'proof.first-root' // does not lead to the older root
  | 'proof.root'; // does not lead to the (newer) root

/** What a check found. */
export type Verdict = { readonly ok: true } | { readonly ok: false; readonly code: ProofCode };

export interface InclusionClaim {
  readonly index: number;
  readonly size: number;
  readonly leafHash: Uint8Array;
  readonly root: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

export interface ConsistencyClaim {
  readonly size1: number;
  readonly size2: number;
  readonly root1: Uint8Array;
  readonly root2: Uint8Array;
  readonly proof: readonly Uint8Array[];
}

const refused = (code: ProofCode): Verdict => ({ ok: false, code });
const half = (value: number): number => Math.floor(value / 2);
const areHashes = (hashes: readonly Uint8Array[]): boolean => hashes.every((hash) => hash.length === HASH_SIZE);

/** Checks an audit path (RFC 9162 section 2.1.3.2, the same tree as RFC 6962). */
export function verifyInclusion(sha256: Sha256, claim: InclusionClaim): Verdict {
  const { index, size, leafHash, root, proof } = claim;
  if (!isCount(index) || !isCount(size) || index >= size) return refused('proof.size');
  if (!areHashes([leafHash, root, ...proof])) return refused('proof.hash-length');
  let [position, last, hash] = [index, size - 1, leafHash];
  for (const sibling of proof) {
    if (last === 0) return refused('proof.length');
    if (position % 2 === 1 || position === last) {
      hash = nodeHash(sha256, sibling, hash);
      // On the right edge of an unfinished tree whole levels have no sibling: climb past them.
      while (position % 2 === 0 && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      hash = nodeHash(sha256, hash, sibling);
    }
    [position, last] = [half(position), half(last)];
  }
  if (last !== 0) return refused('proof.length');
  return equalBytes(hash, root) ? { ok: true } : refused('proof.root');
}

/** Checks a consistency proof (RFC 9162 section 2.1.4.2). Nothing is proved about an empty tree: size 0 is refused. */
export function verifyConsistency(sha256: Sha256, claim: ConsistencyClaim): Verdict {
  const { size1, size2, root1, root2, proof } = claim;
  if (!isCount(size1) || !isCount(size2) || size1 === 0 || size1 > size2) return refused('proof.size');
  if (size1 === size2) {
    if (proof.length > 0) return refused('proof.length');
    return equalBytes(root1, root2) ? { ok: true } : refused('proof.root');
  }
  if (!areHashes([root1, root2, ...proof])) return refused('proof.hash-length');
  return climb(sha256, claim);
}

function climb(sha256: Sha256, { size1, size2, root1, root2, proof }: ConsistencyClaim): Verdict {
  let [position, last] = [size1 - 1, size2 - 1];
  while (position % 2 === 1) [position, last] = [half(position), half(last)];
  // A perfect old tree is a node of the new one, so its root is the first hash and is left out of the proof.
  const [first, ...rest] = position === 0 ? [root1, ...proof] : proof;
  if (!first) return refused('proof.length');
  let [older, newer] = [first, first];
  for (const hash of rest) {
    if (last === 0) return refused('proof.length');
    if (position % 2 === 1 || position === last) {
      older = nodeHash(sha256, hash, older);
      newer = nodeHash(sha256, hash, newer);
      while (position % 2 === 0 && position !== 0) [position, last] = [half(position), half(last)];
    } else {
      newer = nodeHash(sha256, newer, hash);
    }
    [position, last] = [half(position), half(last)];
  }
  if (last !== 0) return refused('proof.length');
  if (!equalBytes(older, root1)) return refused('proof.first-root');
  return equalBytes(newer, root2) ? { ok: true } : refused('proof.root');
}
