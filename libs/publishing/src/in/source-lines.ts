import { admissibleText } from '@concord/text';
import type { TextRefusalCode } from '@concord/text';
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

const CODES: Readonly<Record<Exclude<TextRefusalCode, 'text.tooLong'>, ImportRefusalCode>> = {
  'text.loneSurrogate': 'import.loneSurrogate',
  'text.nul': 'import.controlCharacter',
  'text.control': 'import.controlCharacter',
  'text.bidiOverride': 'import.directionOverride',
  'text.unbalancedIsolates': 'import.unbalancedIsolate',
};

/** What the text library would refuse in a block, asked line by line, so that the answer has the line's number. */
function problemOf(line: string, number: number): ImportProblem | null {
  const bare = line.replaceAll('\f', ' ');
  const verdict = admissibleText(bare, MAX_IMPORT_BYTES);
  if (verdict.ok || verdict.code === 'text.tooLong') return null;
  const point = (bare.codePointAt(verdict.at) ?? 0).toString(16).toUpperCase().padStart(4, '0');
  return { code: CODES[verdict.code], line: number, codePoint: `U+${point}` };
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
    const problem = problemOf(line, index + 1);
    if (problem) problems.push(problem);
    if (problems.length >= MAX_PROBLEMS) break;
  }
  if (problems.length > 0) return { ok: false, problems };
  const lines = raw.flatMap((line, index) => linesOf(line, index + 1));
  if (!lines.some((line) => /[\p{L}\p{N}]/u.test(line.text))) {
    return { ok: false, problems: [{ code: 'import.empty', line: 1 }] };
  }
  return { ok: true, lines };
}
