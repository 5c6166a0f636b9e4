/** A row of a sheet with the line on which it begins, counted from 1. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

export type SheetResult =
  { readonly ok: true; readonly rows: readonly SheetRow[] } | { readonly ok: false; readonly quoteOpenAt: number };

const separators = [',', ';', '\t'] as const;

/** What separates the cells: whatever stands most often in the first line, outside quotation marks. */
function separatorOf(text: string): string {
  const head = (/^[^\n\r]*/.exec(text)?.[0] ?? '').replace(/"[^"]*"/g, '');
  const count = (separator: string) => head.split(separator).length;
  return [...separators].sort((a, b) => count(b) - count(a))[0] ?? ',';
}

/**
 * Reads CSV (RFC 4180) as spreadsheets write it: comma, semicolon or tab; a byte order mark; any line end; line ends
 * inside quotation marks. Rows without anything in them are left out, and keep their numbers.
 */
export function readSheet(source: string): SheetResult {
  const text = source.replace(/^\uFEFF/, '').replace(/\r\n?/g, '\n');
  const separator = separatorOf(text);
  const rows: SheetRow[] = [];
  let cells: string[] = [];
  let [cell, line, begun] = ['', 1, 1];
  let quotedAt: number | null = null;
  const endCell = () => {
    cells.push(cell);
    cell = '';
  };
  const endRow = () => {
    endCell();
    if (cells.some((each) => each.trim() !== '')) rows.push({ line: begun, cells });
    cells = [];
  };
  for (let at = 0; at < text.length; at += 1) {
    const character = text[at] ?? '';
    if (character === '\n') line += 1;
    if (quotedAt !== null) {
      if (character !== '"') cell += character;
      else if (text[at + 1] === '"') {
        cell += '"';
        at += 1;
      } else quotedAt = null;
    } else if (character === '"' && cell.trim() === '') [cell, quotedAt] = ['', line];
    else if (character === separator) endCell();
    else if (character === '\n') {
      endRow();
      begun = line;
    } else cell += character;
  }
  if (quotedAt !== null) return { ok: false, quoteOpenAt: quotedAt };
  endRow();
  return { ok: true, rows };
}

/** What a spreadsheet would take for a formula begins with one of these. */
const formula = /^[=+\-@\t\r]/;

/** A cell that no spreadsheet runs: an apostrophe before what looks like a formula. */
export const neutralised = (cell: string): string => (formula.test(cell) ? `'${cell}` : cell);

/** The same the other way, for a sheet that was exported here. */
export const asTyped = (cell: string): string => (/^'[=+\-@\t\r]/.test(cell) ? cell.slice(1) : cell);

/** A sheet of these rows. Every cell is in quotation marks, and none is a formula. */
export function writeSheet(rows: readonly (readonly string[])[]): string {
  const quoted = (cell: string) => `"${neutralised(cell).replaceAll('"', '""')}"`;
  return rows.map((cells) => `${cells.map(quoted).join(',')}\r\n`).join('');
}
