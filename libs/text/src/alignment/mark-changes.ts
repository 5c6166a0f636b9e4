import type { Edit } from '../operation';
import type { FormatChange } from '../operations/passage-operation';
import { inherited, marksOfRuns, sameAttribute, sliceRuns, type Attribute, type Run } from '../passage/runs';
import type { Stretch } from './stretches';

/** The marks that come and go on words that stay, with offsets in their block. */
export function formats(
  text: string,
  runs: readonly Run[],
  now: readonly Run[],
  stretch: Stretch,
  start: number,
): FormatChange[] {
  const out: FormatChange[] = [];
  const { shift } = stretch;
  const borders = new Set([stretch.from, stretch.to]);
  for (const at of bordersOf(runs)) borders.add(at + start);
  for (const at of bordersOf(now)) borders.add(at - shift);
  const places = [...borders].filter((at) => at >= stretch.from && at <= stretch.to).sort((a, b) => a - b);
  for (const [index, at] of places.slice(0, -1).entries()) {
    const [from, to] = [at - start, (places[index + 1] ?? at) - start];
    const had = sliceRuns(runs, from, to)[0]?.attributes ?? [];
    const has = sliceRuns(now, at + shift, at + shift + to - from)[0]?.attributes ?? [];
    const quote = text.slice(from, to);
    const change = (mark: Attribute, on: boolean): FormatChange =>
      mark.target === ''
        ? { from, to, quote, mark: mark.kind, on }
        : { from, to, quote, mark: mark.kind, target: mark.target, on };
    out.push(...had.filter((one) => !has.some((other) => sameAttribute(one, other))).map((one) => change(one, false)));
    out.push(...has.filter((one) => !had.some((other) => sameAttribute(one, other))).map((one) => change(one, true)));
  }
  return out;
}

function bordersOf(runs: readonly Run[]): readonly number[] {
  let at = 0;
  return runs.map(({ text }) => (at += text.length));
}

/** An edit in its block's offsets, with the marks of its words where the place would give others. */
export function marked(edit: Edit, shift: number, start: number, runs: readonly Run[], now: readonly Run[]): Edit {
  const [from, to] = [edit.from - start, edit.to - start];
  const own = { from, to, quote: edit.quote, insert: edit.insert };
  const words = sliceRuns(now, edit.from + shift, edit.from + shift + edit.insert.length);
  const given = JSON.stringify(inherited(runs, from, to));
  return words.every(({ attributes }) => JSON.stringify(attributes) === given)
    ? own
    : { ...own, marks: marksOfRuns(words) };
}
