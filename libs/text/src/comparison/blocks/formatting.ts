import type { Mark } from '../../mark';
import type { TextRange } from '../../range';
import type { MarkedSpan } from './worded-tree';

/** Words that stay but are marked otherwise: the range is in the new text. */
export interface FormattingChange extends TextRange {
  /** Kinds of marking that came and went, each with its target if it has one (`reference C181`), in order. */
  readonly added: readonly string[];
  readonly removed: readonly string[];
}

/** Where a comparison begins in the texts that the spans belong to; both 0 unless it is of a part. */
export interface Beginning {
  readonly old: number;
  readonly new: number;
}

const SEEN = /[^\s\p{Cf}]/u;

/**
 * The changes that are of marking alone, in the order of the text. Only words that stay are looked at: what is put in
 * brings its marking along. Blanks do not count.
 * @returns ranges in UTF-16 units of the new text; none where one side does not say how its words are marked.
 */
export function formattingChanges(
  marks: readonly Mark[],
  before: readonly MarkedSpan[] | null,
  after: readonly MarkedSpan[] | null,
  beginning: Beginning = { old: 0, new: 0 },
): readonly FormattingChange[] {
  if (before === null || after === null || (before.length === 0 && after.length === 0)) return [];
  const found: FormattingChange[] = [];
  let { old: oldAt, new: newAt } = beginning;
  for (const { op, text } of marks) {
    if (op === 'equal') found.push(...inStretch(text, { old: oldAt, new: newAt }, before, after));
    if (op !== 'insert') oldAt += text.length;
    if (op !== 'delete') newAt += text.length;
  }
  return found;
}

function inStretch(
  text: string,
  at: Beginning,
  before: readonly MarkedSpan[],
  after: readonly MarkedSpan[],
): readonly FormattingChange[] {
  const borders = new Set([0, text.length]);
  const add = (spans: readonly MarkedSpan[], start: number) => {
    for (const { from, to } of spans) {
      for (const border of [from - start, to - start]) if (border > 0 && border < text.length) borders.add(border);
    }
  };
  add(before, at.old);
  add(after, at.new);
  const found: FormattingChange[] = [];
  let from = 0;
  for (const to of [...borders].sort((a, b) => a - b).slice(1)) {
    const change = inPiece(text.slice(from, to), kindsAt(before, at.old + from), kindsAt(after, at.new + from));
    if (change !== null) put(found, { from: at.new + from, to: at.new + to, ...change });
    from = to;
  }
  return found;
}

function inPiece(
  quote: string,
  before: ReadonlySet<string>,
  after: ReadonlySet<string>,
): Pick<FormattingChange, 'quote' | 'added' | 'removed'> | null {
  const added = [...after].filter((kind) => !before.has(kind)).sort();
  const removed = [...before].filter((kind) => !after.has(kind)).sort();
  return (added.length > 0 || removed.length > 0) && SEEN.test(quote) ? { quote, added, removed } : null;
}

/** Neighbouring pieces that change alike are one change, however the marking was cut up. */
function put(found: FormattingChange[], change: FormattingChange): void {
  const last = found.at(-1);
  const alike = last?.to === change.from && same(last.added, change.added) && same(last.removed, change.removed);
  if (last === undefined || !alike) found.push(change);
  else found[found.length - 1] = { ...last, to: change.to, quote: last.quote + change.quote };
}

function kindsAt(spans: readonly MarkedSpan[], at: number): ReadonlySet<string> {
  const here = spans.filter(({ from, to }) => from <= at && at < to);
  return new Set(here.map(({ kind, target }) => (target === undefined ? kind : `${kind} ${target}`)));
}

function same(one: readonly string[], other: readonly string[]): boolean {
  return one.length === other.length && one.every((kind, index) => kind === other[index]);
}
