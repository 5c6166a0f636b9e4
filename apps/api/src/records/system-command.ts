import { createHash } from 'node:crypto';

/**
 * The id of a scheduled act: the same on every node for the same kind, subject and due time, so that whichever comes
 * second gets the first one's receipt. A UUID of version 8 (RFC 9562).
 */
export function systemCommandId(kind: string, subject: string, due: string): string {
  const digest = createHash('sha256')
    .update(JSON.stringify([kind, subject, due]))
    .digest('hex');
  const variant = ((Number.parseInt(digest.charAt(16), 16) & 3) | 8).toString(16);
  const groups = [
    digest.slice(0, 8),
    digest.slice(8, 12),
    `8${digest.slice(13, 16)}`,
    `${variant}${digest.slice(17, 20)}`,
    digest.slice(20, 32),
  ];
  return groups.join('-');
}
