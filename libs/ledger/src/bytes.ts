/** Bytes and their three spellings. Decoders accept one spelling of each value only: what is decoded is encoded again and compared. */

const STANDARD = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
const URL_SAFE = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';

/** Joins byte strings in the order given. */
export function concatBytes(...parts: readonly Uint8Array[]): Uint8Array {
  const joined = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let offset = 0;
  for (const part of parts) {
    joined.set(part, offset);
    offset += part.length;
  }
  return joined;
}

/** Equality of contents. Not constant-time: it compares public hashes, never secrets. */
export function equalBytes(a: Uint8Array, b: Uint8Array): boolean {
  return a.length === b.length && a.every((byte, index) => byte === b[index]);
}

function encode64(bytes: Uint8Array, alphabet: string): string {
  let text = '';
  for (let i = 0; i < bytes.length; i += 3) {
    const held = Math.min(3, bytes.length - i);
    const triple = ((bytes[i] ?? 0) << 16) | ((bytes[i + 1] ?? 0) << 8) | (bytes[i + 2] ?? 0);
    for (let j = 0; j <= held; j += 1) text += alphabet.charAt((triple >> (18 - 6 * j)) & 63);
  }
  return text;
}

function decode64(text: string, alphabet: string): Uint8Array | undefined {
  const bytes = new Uint8Array(Math.floor((text.length * 3) / 4));
  let [held, bits, length] = [0, 0, 0];
  for (const char of text) {
    const value = alphabet.indexOf(char);
    if (value < 0) return undefined;
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes[length] = (held >> bits) & 255;
      length += 1;
    }
  }
  return encode64(bytes, alphabet) === text ? bytes : undefined;
}

/** Standard base64 with padding (RFC 4648 section 4), as notes and checkpoints use it. */
export function toBase64(bytes: Uint8Array): string {
  const text = encode64(bytes, STANDARD);
  return text + '='.repeat((4 - (text.length % 4)) % 4);
}

/** The inverse of `toBase64`; undefined for every text that `toBase64` would not have written. */
export function fromBase64(text: string): Uint8Array | undefined {
  const bytes = decode64(text.replace(/={1,2}$/, ''), STANDARD);
  return bytes && toBase64(bytes) === text ? bytes : undefined;
}

/** base64url without padding (RFC 4648 section 5), as commitments use it. */
export function toBase64Url(bytes: Uint8Array): string {
  return encode64(bytes, URL_SAFE);
}

/** The inverse of `toBase64Url`; undefined for every other text. */
export function fromBase64Url(text: string): Uint8Array | undefined {
  return decode64(text, URL_SAFE);
}

/** Lower-case hexadecimal. */
export function toHex(bytes: Uint8Array): string {
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The inverse of `toHex`; undefined for an odd length, upper case or any other character. */
export function fromHex(text: string): Uint8Array | undefined {
  if (!/^(?:[0-9a-f]{2})*$/.test(text)) return undefined;
  return Uint8Array.from(text.match(/../g) ?? [], (pair) => Number.parseInt(pair, 16));
}
