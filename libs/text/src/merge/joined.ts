import { compareText } from '../passage/inline-marks';
import { isList, type PassageBlock, type PassageIndex } from '../passage/passage';
import type { Run } from '../passage/runs';
import type { Combined } from './combine';
import { partsOf, type Part, type SponsoredMark } from './parts';

/** A block with those that are merged into it. */
export interface Joined {
  readonly parts: readonly Part[];
  /** The block and the siblings whose words it takes over. */
  readonly members: readonly PassageBlock[];
  /** The amendments that merge them. */
  readonly by: readonly string[];
}

/** The block's parts, with the words of the siblings that are merged into it behind its last. */
export function joined(index: PassageIndex, combined: Combined, block: PassageBlock): Joined {
  let parts: readonly Part[] = isList(block.kind) ? [] : partsOf(block, combined);
  if (parts.length === 0) parts = [{ id: block.id, runs: [], marks: [], splitBy: [] }];
  const members = [block];
  const by = new Set<string>();
  for (let at = block; ;) {
    const join = combined.joins.get(at.id)?.[0];
    const other = join === undefined ? undefined : index.byId.get(join.change.other);
    if (join === undefined || other === undefined) break;
    for (const sponsor of join.by) by.add(sponsor);
    parts = appended(parts, join.change.join, join.by, partsOf(other, combined));
    members.push(other);
    at = other;
  }
  return { parts, members, by: [...by].sort(compareText) };
}

function appended(parts: readonly Part[], join: string, by: readonly string[], next: readonly Part[]): readonly Part[] {
  const last = parts.at(-1);
  const [first, ...rest] = next;
  if (last === undefined || first === undefined) return parts;
  const between: Run[] = join === '' ? [] : [{ text: join, attributes: [] }];
  const put: SponsoredMark[] = join === '' ? [] : [{ op: 'insert', text: join, by }];
  const one = {
    ...last,
    runs: [...last.runs, ...between, ...first.runs],
    marks: [...last.marks, ...put, ...first.marks],
  };
  return [...parts.slice(0, -1), one, ...rest];
}
