/**
 * A random identifier (UUID version 4) for a command. The same id sent twice is the same act once, so it is made
 * when the reader decides and kept until the server has answered.
 */
export function newCommandId(): string {
  // `randomUUID` exists in secure contexts only; a demonstration on a plain local address has the bytes alone.
  if (typeof crypto.randomUUID === 'function') return crypto.randomUUID();
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x40;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
