import { ed25519 } from '@noble/curves/ed25519.js';
import { sha256 } from '@noble/hashes/sha2.js';
import { concatBytes, fromBase64, toBase64, toHex } from './bytes';
import { hasLoneSurrogate, toUtf8 } from './utf8';

/** Plain Ed25519 note signatures, and the timestamped cosignatures of witnesses. */
export type KeyType = 'ed25519' | 'cosignature/v1';

/** A key that signs notes, as verifiers know it (C2SP signed-note v1.0.0). */
export interface VerifierKey {
  readonly name: string;
  /** First four bytes of SHA-256(name ‖ 0x0A ‖ type ‖ public key), as eight hexadecimal digits. */
  readonly id: string;
  readonly type: KeyType;
  /** 32 bytes, RFC 8032. */
  readonly publicKey: Uint8Array;
}

/** A key with its secret. */
export interface Signer {
  readonly key: VerifierKey;
  readonly sign: (message: Uint8Array) => Uint8Array;
}

export type VerifierKeyResult =
  | { readonly ok: true; readonly key: VerifierKey }
  | { readonly ok: false; readonly code: 'key.form' | 'key.name' | 'key.type' | 'key.id' };

const TYPE_BYTE: Readonly<Record<KeyType, number>> = { ed25519: 1, 'cosignature/v1': 4 };
const KEY_SIZE = 32;

/** Whether a text may name a key: not empty, no Unicode space, no plus sign, no control character. */
export function isKeyName(name: string): boolean {
  return name !== '' && !/[\p{White_Space}\p{Cc}+]/u.test(name) && !hasLoneSurrogate(name);
}

/** The id of a key, by which signature lines name it. */
export function keyId(name: string, type: KeyType, publicKey: Uint8Array): string {
  return toHex(sha256(concatBytes(toUtf8(`${name}\n`), Uint8Array.of(TYPE_BYTE[type]), publicKey)).slice(0, 4));
}

/** The key that this name, type and public key make. Throws RangeError on a name or length that none can have. */
export function verifierKey(name: string, type: KeyType, publicKey: Uint8Array): VerifierKey {
  if (!isKeyName(name) || publicKey.length !== KEY_SIZE) throw new RangeError('This is not a key.');
  return { name, id: keyId(name, type, publicKey), type, publicKey };
}

/** The line by which a key is published: `name+id+base64(type ‖ public key)`. */
export function formatVerifierKey({ name, id, type, publicKey }: VerifierKey): string {
  return `${name}+${id}+${toBase64(concatBytes(Uint8Array.of(TYPE_BYTE[type]), publicKey))}`;
}

/** Reads the line by which a key is published; the id must be that of the key. */
export function parseVerifierKey(text: string): VerifierKeyResult {
  const [name, id, encoded, ...more] = splitKey(text);
  const bytes = encoded === undefined ? undefined : fromBase64(encoded);
  if (name === undefined || id === undefined || !bytes || more.length > 0) return { ok: false, code: 'key.form' };
  if (!isKeyName(name)) return { ok: false, code: 'key.name' };
  const type = (Object.keys(TYPE_BYTE) as KeyType[]).find((candidate) => TYPE_BYTE[candidate] === bytes[0]);
  if (!type || bytes.length !== 1 + KEY_SIZE) return { ok: false, code: 'key.type' };
  const key = verifierKey(name, type, bytes.slice(1));
  return key.id === id ? { ok: true, key } : { ok: false, code: 'key.id' };
}

// Base64 has plus signs of its own, so only the first two divide.
function splitKey(text: string): string[] {
  const match = /^([^+]*)\+([^+]*)\+(.*)$/s.exec(text);
  return match ? match.slice(1) : [];
}

/** A signer from a 32-byte seed (RFC 8032 private key). Randomness is the caller's matter. Throws RangeError on another length. */
export function createSigner(name: string, seed: Uint8Array, type: KeyType = 'ed25519'): Signer {
  if (seed.length !== KEY_SIZE) throw new RangeError('A seed is 32 bytes.');
  const secret = Uint8Array.from(seed);
  return {
    key: verifierKey(name, type, ed25519.getPublicKey(secret)),
    sign: (message) => ed25519.sign(message, secret),
  };
}

/** Whether a 64-byte Ed25519 signature is this key's; strict RFC 8032, which has one encoding of each point. */
export function verifySignature(key: VerifierKey, message: Uint8Array, signature: Uint8Array): boolean {
  return signature.length === 64 && ed25519.verify(signature, message, key.publicKey, { zip215: false });
}

/** The same public key as a witness uses it: cosignatures carry an id of their own type. */
export function asCosignatureKey({ name, publicKey }: VerifierKey): VerifierKey {
  return verifierKey(name, 'cosignature/v1', publicKey);
}
