import { compareText, sortedMarks, type InlineMark, type InlineMarkKind } from './inline-marks';

/** One mark as words carry it: its kind, and of a reference its target. */
export interface Attribute {
  readonly kind: InlineMarkKind;
  readonly target: string;
}

/** Words that all carry the same marks, sorted, none twice. */
export interface Run {
  readonly text: string;
  readonly attributes: readonly Attribute[];
}

/** A text and its marks as runs; joined, the runs are the text. */
export function runsOf(text: string, marks: readonly InlineMark[]): readonly Run[] {
  if (text === '') return [];
  if (marks.length === 0) return [{ text, attributes: [] }];
  const borders = new Set([0, text.length]);
  for (const { from, to } of marks) borders.add(from).add(to);
  const sorted = [...borders].sort((a, b) => a - b);
  return sorted.slice(0, -1).map((from, index) => {
    const covering = marks.filter((mark) => mark.from <= from && mark.to > from);
    return { text: text.slice(from, sorted[index + 1]), attributes: attributesOf(covering) };
  });
}

/** The attributes of marks, sorted, none twice. */
export function attributesOf(marks: readonly Pick<InlineMark, 'kind' | 'target'>[]): readonly Attribute[] {
  return unique(marks.map(({ kind, target }) => ({ kind, target: target ?? '' })));
}

function unique(attributes: readonly Attribute[]): readonly Attribute[] {
  return attributes
    .toSorted((a, b) => compareText(a.kind, b.kind) || compareText(a.target, b.target))
    .filter((one, index, all) => !(index > 0 && sameAttribute(one, all[index - 1])));
}

/** Whether two attributes say the same. */
export function sameAttribute(a: Attribute, b: Attribute | undefined): boolean {
  return a.kind === b?.kind && a.target === b.target;
}

/** The words of runs. */
export function textOfRuns(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}

/** The marks of runs, each as long as it goes, in their one order. */
export function marksOfRuns(runs: readonly Run[]): readonly InlineMark[] {
  const done: InlineMark[] = [];
  let open: InlineMark[] = [];
  let at = 0;
  for (const { text, attributes } of runs) {
    if (text === '') continue;
    const to = at + text.length;
    const next = attributes.map(({ kind, target }): InlineMark => {
      const running = open.find((mark) => mark.kind === kind && (mark.target ?? '') === target);
      const from = running?.from ?? at;
      return target === '' ? { kind, from, to } : { kind, from, to, target };
    });
    done.push(...open.filter((mark) => !next.some(({ kind, from }) => kind === mark.kind && from === mark.from)));
    open = next;
    at = to;
  }
  return sortedMarks([...done, ...open]);
}

/** The runs between two offsets, `[from, to)` in UTF-16 units of their words. */
export function sliceRuns(runs: readonly Run[], from: number, to: number): readonly Run[] {
  const out: Run[] = [];
  let at = 0;
  for (const { text, attributes } of runs) {
    const piece = text.slice(Math.max(from - at, 0), Math.max(to - at, 0));
    if (piece !== '') out.push({ text: piece, attributes });
    at += text.length;
    if (at >= to) break;
  }
  return out;
}

/** Puts an attribute on the words between two offsets, or takes it off. */
export function formatRuns(runs: readonly Run[], from: number, to: number, mark: Attribute, on: boolean): Run[] {
  const length = runs.reduce((sum, { text }) => sum + text.length, 0);
  const touched = sliceRuns(runs, from, to).map(({ text, attributes }) => {
    const others = attributes.filter((one) => !sameAttribute(one, mark));
    return { text, attributes: on ? unique([...others, mark]) : others };
  });
  return [...sliceRuns(runs, 0, from), ...touched, ...sliceRuns(runs, to, length)];
}

/**
 * The marks that words take on where they are put: those of all the words that they replace, or, where they replace
 * none, those that run on both sides of the place.
 */
export function inherited(runs: readonly Run[], from: number, to: number): readonly Attribute[] {
  const around =
    from < to ? sliceRuns(runs, from, to) : [...sliceRuns(runs, from - 1, from), ...sliceRuns(runs, to, to + 1)];
  const [first, ...rest] = around;
  if (first === undefined || (from === to && rest.length === 0)) return [];
  return first.attributes.filter((one) =>
    rest.every(({ attributes }) => attributes.some((o) => sameAttribute(o, one))),
  );
}
