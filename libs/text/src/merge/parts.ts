import type { TextChange } from '../operations/changes';
import type { PassageBlock } from '../passage/passage';
import { formatRuns, inherited, runsOf, sliceRuns, type Run } from '../passage/runs';
import { spanned, type Placing } from './spans';
import type { Combined } from './combine';

/** A stretch of a block as it would read, with the amendments that put it in or strike it; none for what stays. */
export interface SponsoredMark {
  readonly op: 'equal' | 'delete' | 'insert';
  readonly text: string;
  readonly by: readonly string[];
}

/** What a block becomes: itself, and behind each break a new block. */
export interface Part {
  readonly id: string;
  readonly runs: readonly Run[];
  readonly marks: readonly SponsoredMark[];
  /** The amendments that put the break before it; none for the block itself. */
  readonly splitBy: readonly string[];
}

/** The words of a block after all changes to them. */
export function partsOf(block: PassageBlock, combined: Combined): readonly Part[] {
  const whole = combined.wholes.get(block.id)?.[0];
  if (whole !== undefined) {
    const { text, marks } = whole.change;
    const struck: SponsoredMark[] = [{ op: 'delete', text: block.text, by: whole.by }];
    return [
      {
        id: block.id,
        runs: runsOf(text, marks),
        splitBy: [],
        marks: [...struck, { op: 'insert', text, by: whole.by }],
      },
    ];
  }
  let runs = runsOf(block.text, block.marks);
  for (const { change } of combined.formats.get(block.id) ?? []) {
    runs = formatRuns(runs, change.from, change.to, change.mark, change.on);
  }
  return cut(block, runs, spanned(block.text, combined.texts.get(block.id) ?? []));
}

function cut(block: PassageBlock, runs: readonly Run[], placings: readonly Placing[]): readonly Part[] {
  const parts: Part[] = [];
  let part = { id: block.id, runs: [] as Run[], marks: [] as SponsoredMark[], splitBy: [] as readonly string[] };
  let at = 0;
  const keepTo = (to: number) => {
    if (to > at) part.marks.push({ op: 'equal', text: block.text.slice(at, to), by: [] });
    part.runs.push(...sliceRuns(runs, at, to));
  };
  for (const { from, to, change, by } of placings) {
    keepTo(from);
    at = to;
    if (to > from) part.marks.push({ op: 'delete', text: block.text.slice(from, to), by });
    if (change.insert !== '') part.marks.push({ op: 'insert', text: change.insert, by });
    part.runs.push(...wordsOf(runs, change, from, to));
    if (change.newBlock === null) continue;
    parts.push(part);
    part = { id: change.newBlock, runs: [], marks: [], splitBy: by };
  }
  keepTo(block.text.length);
  return [...parts, part];
}

function wordsOf(runs: readonly Run[], { insert, marks }: TextChange, from: number, to: number): readonly Run[] {
  if (marks !== null) return runsOf(insert, marks);
  return insert === '' ? [] : [{ text: insert, attributes: inherited(runs, from, to) }];
}
