import type { Edit } from '../operation';
import type { Sewn } from './seams';

/** Words that stay: where they stand before, and how far off afterwards. */
export interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Added to an offset of the words before, it gives that of the words after. */
  readonly shift: number;
}

/** The edits of one of the texts, and what to add to their offsets for the words after. */
export function editsWithin({ edits, seams }: Sewn, start: number, end: number) {
  const all = [
    ...edits.map((edit) => ({ edit, at: edit.from, grows: edit.insert.length - edit.quote.length })),
    ...seams.map(({ old, now }) => ({ edit: null, at: old.from, grows: now.to - now.from - (old.to - old.from) })),
  ].sort((a, b) => a.at - b.at);
  let shift = 0;
  const out: { readonly edit: Edit; readonly shift: number }[] = [];
  for (const { edit, grows } of all) {
    if (edit !== null && edit.from >= start && edit.to <= end) out.push({ edit, shift });
    shift += grows;
  }
  return out;
}

/** The words of one of the texts that stay. */
export function keptStretches({ edits, seams }: Sewn, start: number, end: number): readonly Stretch[] {
  const changes = [
    ...edits.map(({ from, to, insert }) => ({ from, to, length: insert.length })),
    ...seams.map(({ old, now }) => ({ ...old, length: now.to - now.from })),
  ].sort((a, b) => a.from - b.from || a.to - b.to);
  const out: Stretch[] = [];
  let at = 0;
  let shift = 0;
  const keep = (to: number) => {
    const stretch = { from: Math.max(at, start), to: Math.min(to, end), shift };
    if (stretch.from < stretch.to) out.push(stretch);
  };
  for (const { from, to, length } of changes) {
    keep(from);
    shift += length - (to - from);
    at = to;
  }
  keep(end);
  return out;
}
