import type { ImportProblem, ImportRefusalCode } from './import-review';

/** Largest source that is read, in bytes of UTF-8: 1 MiB. */
export const MAX_IMPORT_BYTES = 1_048_576;

/** At most so many problems are listed; a file of another kind would otherwise answer with as many as it has bytes. */
const MAX_PROBLEMS = 100;

/** One line of the source: its number as an editor counts it, from 1, and its text without blanks at the ends. */
export interface SourceLine {
  readonly number: number;
  readonly text: string;
}

/** The lines of a source, or everything that forbids reading it. */
export type SourceLines =
  | { readonly ok: true; readonly lines: readonly SourceLine[] }
  | { readonly ok: false; readonly problems: ImportProblem[] };

const LINE_END = /\r\n|[\n\r\u2028\u2029]/u;

function utf8Length(source: string): number {
  let bytes = 0;
  for (const character of source) {
    const point = character.codePointAt(0) ?? 0;
    bytes += point < 0x80 ? 1 : point < 0x800 ? 2 : point < 0x10000 ? 3 : 4;
  }
  return bytes;
}

function forbidden(point: number): ImportRefusalCode | null {
  if (point >= 0xd800 && point <= 0xdfff) return 'import.loneSurrogate';
  if (point >= 0x202a && point <= 0x202e) return 'import.directionOverride';
  const control = point < 0x20 || (point >= 0x7f && point < 0xa0);
  return control && point !== 0x09 && point !== 0x0c ? 'import.controlCharacter' : null;
}

function isolateStep(point: number): number {
  if (point >= 0x2066 && point <= 0x2068) return 1;
  return point === 0x2069 ? -1 : 0;
}

function problemsOf(line: string, number: number): ImportProblem[] {
  const found: ImportProblem[] = [];
  let open = 0;
  let unbalanced = false;
  for (const character of line) {
    const point = character.codePointAt(0) ?? 0;
    const code = forbidden(point);
    if (code) found.push({ code, line: number, codePoint: `U+${point.toString(16).toUpperCase().padStart(4, '0')}` });
    open += isolateStep(point);
    unbalanced ||= open < 0;
  }
  if (unbalanced || open > 0) found.push({ code: 'import.unbalancedIsolate', line: number });
  return found;
}

function linesOf(raw: string, number: number): SourceLine[] {
  // A form feed ends a page: it leaves an empty line of the same number, as the blank lines around a page's foot do.
  const pieces = raw.split(/(?=\f)|(?<=\f)/u);
  return pieces.map((piece) => ({ number, text: piece.replace(/[ \t]+/gu, ' ').trim() }));
}

/**
 * Brings a source to NFC and cuts it into lines (CRLF, CR, LF and the Unicode separators all end one).
 * Refused, with their lines: more than `MAX_IMPORT_BYTES`, no word at all, and the characters that no text of a
 * consultation may hold (lone surrogates, control characters, direction overrides, unbalanced isolates).
 */
export function sourceLines(source: string): SourceLines {
  // UTF-8 never takes fewer bytes than UTF-16 has units, so the cheap test comes first.
  if (source.length > MAX_IMPORT_BYTES || utf8Length(source) > MAX_IMPORT_BYTES) {
    return { ok: false, problems: [{ code: 'import.tooLarge', line: 1 }] };
  }
  const raw = source
    .replace(/^\uFEFF/u, '')
    .normalize('NFC')
    .split(LINE_END);
  const problems: ImportProblem[] = [];
  for (const [index, line] of raw.entries()) {
    problems.push(...problemsOf(line, index + 1));
    if (problems.length >= MAX_PROBLEMS) break;
  }
  if (problems.length > 0) return { ok: false, problems: problems.slice(0, MAX_PROBLEMS) };
  const lines = raw.flatMap((line, index) => linesOf(line, index + 1));
  if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) {
    return { ok: false, problems: [{ code: 'import.empty', line: 1 }] };
  }
  return { ok: true, lines };
}
