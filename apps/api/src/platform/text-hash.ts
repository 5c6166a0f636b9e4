import { createHash } from 'node:crypto';

/** base64url SHA-256 of the UTF-8 text: what wordings and operations carry. */
export const textHash = (text: string): string => createHash('sha256').update(text, 'utf8').digest('base64url');
