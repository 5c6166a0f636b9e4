import { concatBytes } from './bytes';

/** SHA-256 as the caller has it: `node:crypto` on a server, `@noble/hashes` in a browser. Returns 32 bytes. */
export type Sha256 = (data: Uint8Array) => Uint8Array;

/** Length in bytes of every hash of the tree. */
export const HASH_SIZE = 32;

const LEAF = Uint8Array.of(0);
const NODE = Uint8Array.of(1);

/** Hash of one entry: SHA-256(0x00 ‖ data), RFC 6962 section 2.1. */
export function leafHash(sha256: Sha256, data: Uint8Array): Uint8Array {
  return sha256(concatBytes(LEAF, data));
}

/** Hash of an inner node: SHA-256(0x01 ‖ left ‖ right), RFC 6962 section 2.1. */
export function nodeHash(sha256: Sha256, left: Uint8Array, right: Uint8Array): Uint8Array {
  return sha256(concatBytes(NODE, left, right));
}

/** Root of the tree without leaves: SHA-256 of nothing, RFC 6962 section 2.1. */
export function emptyRoot(sha256: Sha256): Uint8Array {
  return sha256(new Uint8Array(0));
}

/** Root over the roots of neighbouring perfect subtrees, largest first; at least one. */
export function foldRight(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  return hashes.reduceRight((right, left) => nodeHash(sha256, left, right));
}

/** Whether a number can be a size or an index: an integer from 0 to 2^53 − 1. */
export function isCount(value: number): boolean {
  return Number.isSafeInteger(value) && value >= 0;
}
