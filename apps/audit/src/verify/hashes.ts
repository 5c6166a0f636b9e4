import { createHash } from 'node:crypto';

/** The hash of logs, files and proofs. */
export const sha256 = (data: Uint8Array): Uint8Array => createHash('sha256').update(data).digest();

/** base64url SHA-256 of the UTF-8 text, as wordings and operations carry it. */
export const hashOf = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');

/** How a key is compared by eye or by telephone: SHA-256 of its line, as hexadecimal digits in groups of four. */
export const fingerprint = (verifier: string): string =>
  createHash('sha256')
    .update(verifier, 'utf8')
    .digest('hex')
    .replace(/(.{4})(?=.)/g, '$1 ');
