import type { TextChange } from '../operations/changes';
import type { Sponsored } from './combine';

/** A change and the stretch of the base text that it takes the place of. */
export interface Placing {
  readonly from: number;
  readonly to: number;
  readonly change: TextChange;
  readonly by: readonly string[];
}

/**
 * Changes of one text in its order, none over another. Two that strike neighbouring words may both want the blank
 * between them; each then takes one of the blanks around its own words.
 */
export function spanned(text: string, changes: readonly Sponsored<TextChange>[]): readonly Placing[] {
  const sorted = changes.toSorted(({ change: a }, { change: b }) => a.from - b.from || a.to - b.to);
  const out: Placing[] = [];
  for (const { change, by } of sorted) {
    const placing = { from: change.from, to: change.to, change, by };
    const last = out.at(-1);
    if (last === undefined || last.to <= placing.from) {
      out.push(placing);
      continue;
    }
    if (placing.from === placing.to) {
      putBeside(text, out, last, placing);
      continue;
    }
    const earlier = before(text, last, out.at(-2)?.to ?? 0);
    const later = behind(text, placing);
    if (earlier.to <= placing.from) out.splice(-1, 1, earlier, placing);
    else if (later.from >= last.to) out.push(later);
    else out.push({ ...placing, from: last.to, to: Math.max(last.to, placing.to) });
  }
  return out;
}

/** Words put in among the blanks at the edge of a change stand before it or behind it. */
function putBeside(text: string, out: Placing[], last: Placing, point: Placing): void {
  const inFront = text.slice(last.from, point.from).trim() === '';
  if (inFront) out.splice(-1, 0, { ...point, from: last.from, to: last.from });
  else out.push({ ...point, from: last.to, to: last.to });
}

/** The same deletion, one character earlier, where that strikes the same words. */
function before(text: string, placing: Placing, floor: number): Placing {
  const { from, to, change } = placing;
  const same = change.insert === '' && from > floor && text.charAt(from - 1) === text.charAt(to - 1);
  return same ? { ...placing, from: from - 1, to: to - 1 } : placing;
}

function behind(text: string, placing: Placing): Placing {
  const { from, to, change } = placing;
  const same = change.insert === '' && from < to && text.charAt(from) === text.charAt(to);
  return same ? { ...placing, from: from + 1, to: to + 1 } : placing;
}
