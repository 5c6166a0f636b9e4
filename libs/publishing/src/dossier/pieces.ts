import type { Mark } from '@concord/text';
import type { Column, Piece, Words } from './dossier';

/** Words without changes. */
export const plain = (text: string, lang: string | null = null): Words => ({
  marks: text === '' ? [] : [{ op: 'equal', text }],
  lang,
});
export const marked = (marks: readonly Mark[], lang: string | null): Words => ({ marks, lang });

export const heading = (level: 2 | 3 | 4, text: string, lang: string | null = null): Piece => ({
  ...{ kind: 'heading', level, words: plain(text, lang) },
});
export const paragraph = (text: string): Piece => ({ kind: 'paragraph', number: null, words: plain(text) });
export const notice = (text: string): Piece => ({ kind: 'notice', words: plain(text) });

/** A title that begins with # is that of a column of figures. */
const column = (title: string): Column => ({ title: title.replace(/^#/, ''), figures: title.startsWith('#') });

export function table(
  caption: string,
  titles: readonly string[],
  rows: readonly (readonly (Words | string)[])[],
): Piece {
  const cells = rows.map((row) => row.map((cell) => (typeof cell === 'string' ? plain(cell) : cell)));
  return { kind: 'table', folds: false, caption, columns: titles.map(column), rows: cells };
}
