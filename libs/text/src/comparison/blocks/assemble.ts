import type { Language } from '../../block';
import type { Mark } from '../../mark';
import { marksBetween } from '../../compare';
import type { BlockComparison, BlockPart, KeptBlock, Move } from './block-comparison';
import { type Beginning, formattingChanges } from './formatting';
import { movesOf } from './moves';
import type { Pair } from './pair-blocks';
import { mergeMarks, splitMarks } from './part-marks';
import type { Division } from './parts';
import type { Leaf, MarkedSpan } from './worded-tree';

/** What was found out about two texts: who is paired with whom, and what was divided. */
export interface Findings {
  readonly language: Language;
  readonly old: readonly Leaf[];
  readonly next: readonly Leaf[];
  readonly pairs: readonly Pair[];
  readonly splits: readonly Division[];
  readonly merges: readonly Division[];
}

type Moves = ReadonlyMap<string, Move>;

/** One comparison per block, split or merger, in the order of the new text; the deleted stand where they stood. */
export function assemble(findings: Findings): readonly BlockComparison[] {
  const { language, old, next } = findings;
  const pairs = leadingPairs(findings);
  const pairOf = new Map(pairs.map((pair) => [pair.after, pair]));
  const moves = movesOf(
    next.flatMap((leaf) => pairOf.get(leaf) ?? []),
    [...pairs, ...divided(findings)],
    old,
    next,
  );
  const splitOf = new Map(findings.splits.flatMap((split) => split.parts.map((part) => [part, split] as const)));
  const mergeOf = new Map(findings.merges.map((merge) => [merge.whole, merge]));
  const entries: { readonly comparison: BlockComparison; readonly old: readonly Leaf[] }[] = [];
  for (const leaf of next) {
    const split = splitOf.get(leaf);
    const merge = mergeOf.get(leaf);
    const pair = pairOf.get(leaf);
    if (split !== undefined) {
      // Its parts stand together; the first of them speaks for all.
      if (split.parts[0] === leaf) entries.push({ comparison: splitBlock(split, language, moves), old: [split.whole] });
    } else if (merge !== undefined) {
      entries.push({ comparison: mergedBlock(merge, language, moves), old: merge.parts });
    } else if (pair !== undefined) {
      entries.push({ comparison: keptBlock(pair, language, moves), old: [pair.before] });
    } else entries.push({ comparison: { kind: 'inserted', after: leaf.id, marks: whole('insert', leaf) }, old: [] });
  }
  return withDeleted(old, entries);
}

/** Every part of a division with its whole, as old and new. */
function divided({ splits, merges }: Findings): readonly Pick<Pair, 'before' | 'after'>[] {
  return [
    ...splits.flatMap(({ whole: before, parts }) => parts.map((after) => ({ before, after }))),
    ...merges.flatMap(({ whole: after, parts }) => parts.map((before) => ({ before, after }))),
  ];
}

/** Every pair, and for each division without one its whole and its first part. */
function leadingPairs(findings: Findings): readonly Pair[] {
  const known = new Set(findings.pairs.flatMap(({ before, after }) => [before, after]));
  const led: Pair[] = [];
  for (const { before, after } of divided(findings)) {
    if (known.has(before) || known.has(after)) continue;
    known.add(before).add(after);
    led.push({ before, after, by: 'likeness' });
  }
  return [...findings.pairs, ...led];
}

function keptBlock({ before, after, by }: Pair, language: Language, moves: Moves): KeptBlock {
  const marks = marksBetween(before.text, after.text, language);
  return {
    kind: 'kept',
    before: before.id,
    after: after.id,
    by,
    move: moves.get(before.id) ?? null,
    recast: before.kind === after.kind ? null : { from: before.kind, to: after.kind },
    marks,
    formatting: formattingChanges(marks, before.spans, after.spans),
  };
}

function splitBlock({ whole: all, parts }: Division, language: Language, moves: Moves): BlockComparison {
  const texts = parts.map(({ text }) => text);
  let old = 0;
  const compared = splitMarks(all.text, texts, language).map((marks, index) => {
    const made = part(parts[index], marks, { old, new: 0 }, all.spans, parts[index]?.spans ?? null);
    old += lengthOf(marks, 'insert');
    return made;
  });
  return { kind: 'split', before: all.id, parts: compared, move: moves.get(all.id) ?? null };
}

function mergedBlock({ whole: all, parts }: Division, language: Language, moves: Moves): BlockComparison {
  const texts = parts.map(({ text }) => text);
  let next = 0;
  const compared = mergeMarks(texts, all.text, language).map((marks, index) => {
    const made = part(parts[index], marks, { old: 0, new: next }, parts[index]?.spans ?? null, all.spans);
    next += lengthOf(marks, 'delete');
    return made;
  });
  const move = parts.flatMap(({ id }) => moves.get(id) ?? [])[0] ?? null;
  return { kind: 'merged', parts: compared, after: all.id, move };
}

function part(
  leaf: Leaf | undefined,
  marks: readonly Mark[],
  beginning: Beginning,
  before: readonly MarkedSpan[] | null,
  after: readonly MarkedSpan[] | null,
): BlockPart {
  return { block: leaf?.id ?? '', marks, formatting: formattingChanges(marks, before, after, beginning) };
}

function lengthOf(marks: readonly Mark[], without: Mark['op']): number {
  return marks.reduce((sum, { op, text }) => (op === without ? sum : sum + text.length), 0);
}

function whole(op: Mark['op'], { text }: Leaf): readonly Mark[] {
  return text === '' ? [] : [{ op, text }];
}

/** A deleted block stands behind the block it stood behind, if that has not moved away. */
function withDeleted(
  old: readonly Leaf[],
  entries: readonly { readonly comparison: BlockComparison; readonly old: readonly Leaf[] }[],
): readonly BlockComparison[] {
  const entryOf = new Map(entries.flatMap((entry) => entry.old.map((leaf) => [leaf, entry] as const)));
  const behind = new Map<unknown, BlockComparison[]>();
  let anchor: unknown = null;
  for (const leaf of old) {
    const entry = entryOf.get(leaf);
    if (entry === undefined) {
      const deleted: BlockComparison = { kind: 'deleted', before: leaf.id, marks: whole('delete', leaf) };
      behind.set(anchor, [...(behind.get(anchor) ?? []), deleted]);
    } else if (!('move' in entry.comparison) || entry.comparison.move === null) anchor = entry;
  }
  return [...(behind.get(null) ?? []), ...entries.flatMap((entry) => [entry.comparison, ...(behind.get(entry) ?? [])])];
}
