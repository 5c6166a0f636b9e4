import type { Language } from '../block';
import type { Edit, WrittenAgainst } from '../operation';
import type { FormatChange, PassageOperation } from '../operations/passage-operation';
import type { PassageBlock } from '../passage/passage';
import {
  formatRuns,
  inherited,
  marksOfRuns,
  runsOf,
  sameAttribute,
  sliceRuns,
  type Attribute,
  type Run,
} from '../passage/runs';
import { BREAK, sew, type Sewn } from './seams';

/** What an operation was written against. */
export type Against = (block: PassageBlock) => WrittenAgainst;

/** Blocks that became others: one of one as a rule, several of one where it is split, one of several where they merge. */
export interface Group {
  readonly members: readonly PassageBlock[];
  readonly parts: readonly PassageBlock[];
  /** Nothing of the words stayed. */
  readonly rewritten: boolean;
}

/** The operations on the words of a group. */
export function wordOperations(group: Group, language: Language, against: Against): readonly PassageOperation[] {
  const { members, parts, rewritten } = group;
  const [member] = members;
  const [part] = parts;
  if (member === undefined || part === undefined) return [];
  const sewn = sew(
    members.map(({ text }) => text),
    parts.map(({ text }) => text),
    language,
  );
  if (rewritten || sewn === null) {
    if (part.text === member.text && JSON.stringify(part.marks) === JSON.stringify(member.marks)) return [];
    const { text, marks } = part;
    return [
      { kind: 'replaceBlock', block: member.id, text, ...(marks.length === 0 ? {} : { marks }), ...against(member) },
    ];
  }
  const inside = insideMembers(group, sewn, against);
  return [...inside, ...breaks(group, sewn, against)];
}

/** Edits and formats of each member's own words. */
function insideMembers({ members, parts }: Group, sewn: Sewn, against: Against): readonly PassageOperation[] {
  const now = runsOfAll(parts);
  const operations: PassageOperation[] = [];
  let start = 0;
  for (const member of members) {
    const end = start + member.text.length;
    const runs = runsOf(member.text, member.marks);
    const stretches = keptStretches(sewn, start, end);
    const changes = stretches.flatMap(({ from, to, shift }) =>
      formats(member.text, runs, now, { from, to, shift }, start),
    );
    const formatted = changes.reduce<readonly Run[]>(
      (all, { from, to, mark: kind, target = '', on }) => formatRuns(all, from, to, { kind, target }, on),
      runs,
    );
    const edits = editsWithin(sewn, start, end).map(({ edit, shift }) => marked(edit, shift, start, formatted, now));
    if (edits.length > 0) operations.push({ kind: 'replaceText', block: member.id, edits, ...against(member) });
    if (changes.length > 0) operations.push({ kind: 'formatText', block: member.id, changes, ...against(member) });
    start = end + BREAK.length;
  }
  return operations;
}

function breaks(
  { members, parts }: Group,
  { seams, before, after }: Sewn,
  against: Against,
): readonly PassageOperation[] {
  return seams.flatMap(({ old, now }, at): readonly PassageOperation[] => {
    const member = members[Math.min(at, members.length - 1)];
    if (member === undefined) return [];
    const part = parts[at + 1];
    if (part !== undefined) {
      const split = { ...old, quote: before.slice(old.from, old.to), newBlock: part.id };
      return [{ kind: 'splitBlock', block: member.id, ...split, ...against(member) }];
    }
    const other = members[at + 1];
    if (other === undefined) return [];
    const { revision: otherRevision, baseHash: otherHash } = against(other);
    const merge = { other: other.id, otherRevision, otherHash, join: after.slice(now.from, now.to) };
    return [{ kind: 'mergeBlocks', block: member.id, ...merge, ...against(member) }];
  });
}

function runsOfAll(blocks: readonly PassageBlock[]): readonly Run[] {
  return blocks.flatMap(({ text, marks }, at) => {
    const runs = runsOf(text, marks);
    return at === 0 ? runs : [{ text: BREAK, attributes: [] }, ...runs];
  });
}

interface Stretch {
  readonly from: number;
  readonly to: number;
  /** Added to an offset of the words before, it gives that of the words after. */
  readonly shift: number;
}

function editsWithin({ edits, seams }: Sewn, start: number, end: number) {
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

/** The words of a member that stay. */
function keptStretches({ edits, seams }: Sewn, start: number, end: number): readonly Stretch[] {
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

/** The marks that come and go on words that stay, with offsets in their block. */
function formats(
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
function marked(edit: Edit, shift: number, start: number, runs: readonly Run[], now: readonly Run[]): Edit {
  const [from, to] = [edit.from - start, edit.to - start];
  const own = { from, to, quote: edit.quote, insert: edit.insert };
  const words = sliceRuns(now, edit.from + shift, edit.from + shift + edit.insert.length);
  const given = JSON.stringify(inherited(runs, from, to));
  return words.every(({ attributes }) => JSON.stringify(attributes) === given)
    ? own
    : { ...own, marks: marksOfRuns(words) };
}
