import { assembleBlocks, textOf } from './assemble-blocks';
import type { DraftBlock } from './assemble-blocks';
import { countBlocks } from './count-blocks';
import type { ImportedBlock, ImportRefused, ImportReview, ImportWarning, NoteMark } from './import-review';
import { readMarks } from './inline-marks';
import type { MarkedText } from './inline-marks';
import { outlineOf } from './outline';
import type { Outline } from './outline';
import { sourceLines } from './source-lines';

type NotePlaces = ReadonlyMap<string, readonly number[]>;

/** The note that a mark means: the next one of that label, for each page may begin again at 1; else the last before. */
function noteFor(at: number, places: readonly number[]): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) > at) high = middle;
    else low = middle + 1;
  }
  return places[low] ?? places.at(-1) ?? 0;
}

/** Places of the notes among the drafts, by label, in order. */
function notePlaces(drafts: readonly DraftBlock[]): NotePlaces {
  const places = new Map<string, number[]>();
  for (const [at, { kind, label }] of drafts.entries()) {
    if (kind !== 'note' || label === null) continue;
    const known = places.get(label);
    if (known) known.push(at);
    else places.set(label, [at]);
  }
  return places;
}

function toBlock(
  draft: DraftBlock,
  at: number,
  marked: MarkedText,
  outline: Outline,
  notes: NotePlaces,
): ImportedBlock {
  const noteMarks = marked.noteMarks.map((mark): NoteMark => ({
    ...mark,
    note: noteFor(at, notes.get(mark.label) ?? []),
  }));
  return {
    index: at,
    kind: outline.kinds[at] ?? 'paragraph',
    label: draft.label,
    text: marked.text,
    marks: marked.marks,
    noteMarks,
    lines: { from: draft.from, to: draft.to },
    parent: outline.parents[at] ?? null,
  };
}

/** A note belongs to the block that bears its mark; one without a mark stays with its part, and is named. */
function bindNotes(blocks: readonly ImportedBlock[], warnings: ImportWarning[]): ImportedBlock[] {
  const bearers = new Map<number, number>();
  for (const block of blocks) for (const mark of block.noteMarks) bearers.set(mark.note, block.index);
  return blocks.map((block) => {
    if (block.kind !== 'note') return block;
    const bearer = bearers.get(block.index);
    if (bearer !== undefined) return { ...block, parent: bearer };
    warnings.push({ code: 'note.withoutMark', line: block.lines.from, found: block.label ?? '' });
    return block;
  });
}

function markWarnings(marked: MarkedText, draft: DraftBlock): ImportWarning[] {
  const warnings: ImportWarning[] = [];
  if (marked.unpaired) warnings.push({ code: 'emphasis.unpaired', line: draft.from });
  const loose = /[⁰¹²³⁴-⁹]+/u.exec(marked.text)?.[0];
  if (loose !== undefined) warnings.push({ code: 'note.markWithoutNote', line: draft.from, found: loose });
  return warnings;
}

/**
 * Reads a text as it arrives from a PDF (formats.md, "In: Word and plain text") into blocks, with counts and everything
 * that was joined, dropped or doubtful, for a person to confirm. The rules are general: a block begins by its label, its
 * bullet or its note mark; any other line goes on with the block before if it starts in lower case or that block lacks
 * end punctuation. Refused whole, with line numbers: what `sourceLines` refuses. Lines count from 1; ranges are in
 * UTF-16 units. Pure: the same source gives the same review.
 */
export function readPlainText(source: string): ImportReview | ImportRefused {
  const read = sourceLines(source);
  if (!read.ok) return { ok: false, code: read.problems[0]?.code ?? 'import.empty', problems: read.problems };
  const assembly = assembleBlocks(read.lines);
  const { drafts } = assembly;
  const outline = outlineOf(drafts);
  const notes = notePlaces(drafts);
  const labels = new Set(notes.keys());
  const warnings: ImportWarning[] = [...assembly.warnings, ...outline.warnings];
  const unbound = drafts.map((draft, at) => {
    const marked = readMarks(textOf(draft), labels);
    warnings.push(...markWarnings(marked, draft));
    return toBlock(draft, at, marked, outline, notes);
  });
  const blocks = bindNotes(unbound, warnings);
  const joined = drafts.flatMap((draft, block) => draft.cuts.map((cut) => ({ block, ...cut })));
  const noteBlocks = blocks.filter((block) => block.kind === 'note').map((block) => block.index);
  const counts = countBlocks(blocks, {
    joinedParagraphs: new Set(joined.map((cut) => cut.block)).size,
    wrappedLines: assembly.wrappedLines,
    droppedLines: assembly.dropped.length,
  });
  warnings.sort((a, b) => a.line - b.line || a.code.localeCompare(b.code, 'en'));
  return { ok: true, blocks, counts, joined, dropped: assembly.dropped, notes: noteBlocks, warnings };
}
