import type { Language } from '../block';
import type { WrittenAgainst } from '../operation';
import type { PassageOperation } from '../operations/passage-operation';
import type { PassageBlock } from '../passage/passage';
import { formatRuns, runsOf, type Run } from '../passage/runs';
import { formats, marked } from './mark-changes';
import { BREAK, sew, type Sewn } from './seams';
import { editsWithin, keptStretches } from './stretches';

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
