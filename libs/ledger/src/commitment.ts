import { hmac } from '@noble/hashes/hmac.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { fromBase64Url, toBase64Url } from './bytes';
import { canonicalJson, type CanonicalCode } from './canonical';
import { HASH_SIZE } from './hashing';
import { toUtf8 } from './utf8';

/** A commitment to an erasable payload, or why there is none. */
export type CommitmentResult =
  | { readonly ok: true; readonly commitment: string }
  | { readonly ok: false; readonly code: CanonicalCode | 'commitment.key-length'; readonly path: string };

/**
 * base64url(HMAC-SHA-256(key, JCS(payload))). The key is 32 random bytes kept beside the payload and erased with it:
 * without the key, not even a guess at a short payload can be tested.
 */
export function commitment(key: Uint8Array, payload: unknown): CommitmentResult {
  if (key.length !== HASH_SIZE) return { ok: false, code: 'commitment.key-length', path: '$' };
  const canonical = canonicalJson(payload);
  if (!canonical.ok) return canonical;
  return { ok: true, commitment: toBase64Url(hmac(sha256, key, toUtf8(canonical.text))) };
}

/** Whether a commitment opens to this key and payload. */
export function verifyCommitment(text: string, key: Uint8Array, payload: unknown): boolean {
  const made = commitment(key, payload);
  return made.ok && made.commitment === text;
}

/** Whether a text has the form of a commitment: 43 characters of base64url for 32 bytes, in their only spelling. */
export function isCommitment(text: string): boolean {
  return fromBase64Url(text)?.length === HASH_SIZE;
}
