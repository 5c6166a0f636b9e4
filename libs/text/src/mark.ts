/** A stretch of a comparison: in both texts, only in the old one, or only in the new one. */
export interface Mark {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
}

/** The new text: every deletion and insertion accepted. */
export function acceptAll(marks: readonly Mark[]): string {
  return marks.map(({ op, text }) => (op === 'delete' ? '' : text)).join('');
}

/** The old text: every deletion and insertion rejected. */
export function rejectAll(marks: readonly Mark[]): string {
  return marks.map(({ op, text }) => (op === 'insert' ? '' : text)).join('');
}
