import { createHash } from 'node:crypto';
import { fromBase64, leafHash, nodeHash, toUtf8, type HashReader, type Sha256 } from '../src/index';

export const sha256: Sha256 = (data) => Uint8Array.from(createHash('sha256').update(data).digest());

/** A hash of a vector file; bytes of the wrong length stay so, since some vectors must fail for it. */
export const hash = (text: string): Uint8Array => fromBase64(text) ?? new Uint8Array(0);

/** Leaf hashes of the entries "0", "1", … */
export function leaves(count: number): Uint8Array[] {
  return Array.from({ length: count }, (_, i) => leafHash(sha256, toUtf8(String(i))));
}

/** MTH of RFC 6962 section 2.1, word for word and without cleverness, to compare with. */
export function naiveRoot(hashes: readonly Uint8Array[]): Uint8Array {
  if (hashes.length === 0) return sha256(new Uint8Array(0));
  if (hashes.length === 1) return hashes[0] as Uint8Array;
  let k = 1;
  while (k * 2 < hashes.length) k *= 2;
  return nodeHash(sha256, naiveRoot(hashes.slice(0, k)), naiveRoot(hashes.slice(k)));
}

/** A reader over all leaves that remembers each perfect subtree it has hashed. */
export function readerOf(hashes: readonly Uint8Array[]): HashReader {
  const known = new Map<string, Uint8Array>();
  const read: HashReader = (level, index) => {
    if (level === 0) return hashes[index] as Uint8Array;
    const name = `${level}/${index}`;
    const found = known.get(name) ?? nodeHash(sha256, read(level - 1, 2 * index), read(level - 1, 2 * index + 1));
    known.set(name, found);
    return found;
  };
  return read;
}

/** The bytes with one bit turned; `bit` is taken modulo their number. */
export function flipBit(bytes: Uint8Array, bit: number): Uint8Array {
  const changed = Uint8Array.from(bytes);
  const at = bit % (bytes.length * 8);
  changed[at >> 3] = (changed[at >> 3] as number) ^ (1 << (at & 7));
  return changed;
}
