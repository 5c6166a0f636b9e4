import type { DroppedLine, ImportWarning } from './import-review';
import { endsOpen, looksLikeHeading, MAX_HEADING, shapeOf, startsLower, startsUpper } from './line-shapes';
import type { LineShape } from './line-shapes';
import type { SourceLine } from './source-lines';

/** A block under construction; its text still holds the typed marks. */
export interface DraftBlock {
  readonly kind: 'numbered' | 'item' | 'note' | 'text';
  readonly label: string | null;
  /** The text in pieces, one a line; joined only once, so that a source of many short lines costs no more than its size. */
  readonly pieces: string[];
  /** The last characters of the text, enough to judge whether its sentence is finished. */
  tail: string;
  length: number;
  readonly from: number;
  to: number;
  /** Cuts by a page break, as pairs of line numbers. */
  readonly cuts: { from: number; to: number }[];
}

/** The blocks of a source before parts, headings and parents are known. */
export interface Assembly {
  readonly drafts: DraftBlock[];
  readonly dropped: DroppedLine[];
  readonly warnings: ImportWarning[];
  wrappedLines: number;
}

const TAIL = 64;

/** The whole text of a draft. */
export function textOf(draft: DraftBlock): string {
  return draft.pieces.join('');
}

/** True for an unlabelled draft that has the shape of a heading. */
export function isHeading(draft: DraftBlock): boolean {
  return draft.kind === 'text' && draft.length <= MAX_HEADING && looksLikeHeading(textOf(draft));
}

interface Cursor {
  readonly out: Assembly;
  readonly lines: readonly SourceLine[];
  /** Place of the line being read among `lines`. */
  at: number;
  /** The last block that is not a note: a sentence goes on across the notes at the foot of its page. */
  body: DraftBlock | null;
  /** True after a blank or dropped line. */
  gap: boolean;
  /** Number that a numbered line is expected to bear. */
  next: number;
}

function begin(cursor: Cursor, kind: DraftBlock['kind'], label: string | null, text: string, line: number): void {
  const tail = text.slice(-TAIL);
  const draft: DraftBlock = { kind, label, pieces: [text], tail, length: text.length, from: line, to: line, cuts: [] };
  cursor.out.drafts.push(draft);
  if (kind !== 'note') cursor.body = draft;
}

/** What stands between two lines of one paragraph: a blank, or nothing after a hyphen or at the very beginning. */
function joint(cursor: Cursor, target: DraftBlock, text: string): string {
  if (target.length === 0 || target.tail.endsWith('\u00ad')) return '';
  if (!/\p{L}-$/u.test(target.tail) || !startsLower(text)) return ' ';
  // "non-" and "migra-" look alike: the hyphen stays and a person decides.
  cursor.out.warnings.push({ code: 'hyphen.atLineEnd', line: target.to, found: target.tail.split(' ').at(-1) ?? '' });
  return '';
}

function glue(cursor: Cursor, target: DraftBlock, text: string, line: number): void {
  const piece = joint(cursor, target, text) + text;
  if (target.tail.endsWith('\u00ad')) target.pieces.push((target.pieces.pop() ?? '').slice(0, -1));
  target.pieces.push(piece);
  target.tail = (target.tail + piece).slice(-TAIL);
  target.length += piece.length;
  if (cursor.gap) target.cuts.push({ from: target.to, to: line });
  else cursor.out.wrappedLines += 1;
  target.to = line;
}

/** True for a heading by shape that stands between blanks before a numbered line, though the block before is unfinished. */
function standsAsHeading(cursor: Cursor, text: string): boolean {
  if (!looksLikeHeading(text) || cursor.lines[cursor.at + 1]?.text !== '') return false;
  let next = cursor.at + 1;
  while (cursor.lines[next]?.text === '') next += 1;
  return shapeOf(cursor.lines[next]?.text ?? '').kind === 'numbered';
}

/** Decides whether a line without label goes on with an earlier block; null begins a new one. */
function continued(cursor: Cursor, text: string, line: number): DraftBlock | null {
  const target = cursor.gap ? cursor.body : (cursor.out.drafts.at(-1) ?? null);
  if (!target) return null;
  if (target.length === 0 || startsLower(text)) return target;
  if (!endsOpen(target.tail)) return null;
  if (!cursor.gap) return target;
  if (target.kind === 'text') {
    // Paragraphs of a preamble end with a comma and begin with a capital letter; a heading ends with nothing.
    const preamble = /,\*?$/u.test(target.tail);
    return isHeading(target) || (preamble && startsUpper(text)) ? null : target;
  }
  if (!standsAsHeading(cursor, text)) return target;
  cursor.out.warnings.push({ code: 'heading.orContinuation', line });
  return null;
}

function takeText(cursor: Cursor, text: string, line: number): void {
  const target = continued(cursor, text, line);
  if (target) glue(cursor, target, text, line);
  else begin(cursor, 'text', null, text, line);
}

function takeNumbered(cursor: Cursor, shape: LineShape & { kind: 'numbered' }, line: SourceLine): void {
  const number = Number(shape.label);
  const target = cursor.gap ? cursor.body : (cursor.out.drafts.at(-1) ?? null);
  const unexpected = number !== cursor.next && number !== 1;
  if (unexpected && target && target.kind !== 'text' && endsOpen(target.tail)) {
    cursor.out.warnings.push({ code: 'number.insideSentence', line: line.number, found: shape.label });
    glue(cursor, target, line.text, line.number);
    return;
  }
  cursor.next = number + 1;
  begin(cursor, 'numbered', shape.label, shape.text, line.number);
}

function takeBullet(cursor: Cursor, text: string, line: number): void {
  if (cursor.body?.kind !== 'numbered' && cursor.body?.kind !== 'item' && cursor.body?.kind !== 'text') {
    cursor.out.warnings.push({ code: 'item.withoutParagraph', line });
  } else if (!cursor.gap && cursor.body.kind === 'numbered' && /[\p{L}\p{N}]$/u.test(cursor.body.tail)) {
    // A dash inside a sentence may fall on the beginning of a line.
    cursor.out.warnings.push({ code: 'item.afterOpenSentence', line });
  }
  begin(cursor, 'item', null, text, line);
}

function takeStray(cursor: Cursor, line: SourceLine): void {
  cursor.out.dropped.push({ line: line.number, text: line.text });
  const after = cursor.lines[cursor.at + 1]?.text ?? '';
  if (shapeOf(after).kind === 'text')
    cursor.out.warnings.push({ code: 'mark.beforeText', line: line.number, found: line.text });
}

/**
 * Joins the lines of a source into blocks. A line begins a block by its label, bullet or note mark; any other goes on
 * with the block before if it starts in lower case or that block lacks end punctuation, also across a page break and the
 * notes at the foot of the page. A line of a single dash is dropped and listed.
 */
export function assembleBlocks(lines: readonly SourceLine[]): Assembly {
  const out: Assembly = { drafts: [], dropped: [], warnings: [], wrappedLines: 0 };
  const cursor: Cursor = { out, lines, at: 0, body: null, gap: true, next: 1 };
  for (const [at, line] of lines.entries()) {
    cursor.at = at;
    const shape = shapeOf(line.text);
    if (shape.kind === 'stray') takeStray(cursor, line);
    else if (shape.kind === 'numbered') takeNumbered(cursor, shape, line);
    else if (shape.kind === 'bullet') takeBullet(cursor, shape.text, line.number);
    else if (shape.kind === 'note') begin(cursor, 'note', shape.label, shape.text, line.number);
    else if (shape.kind === 'text') takeText(cursor, shape.text, line.number);
    cursor.gap = shape.kind === 'blank' || shape.kind === 'stray';
  }
  return out;
}
