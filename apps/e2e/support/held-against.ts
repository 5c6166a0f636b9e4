// The record held against what clients were told.
import { readFact } from '@concord/contracts';
import { type Deed, isUnanswered, type Key, placesOf } from './deeds';
import type { Delegate } from './delegate';
import { leavesOf } from './proofs';

/** One entry of the record that somebody's deed stands behind. */
export interface Recorded {
  /** `<log> <seq>`. */
  readonly place: string;
  readonly key: Key;
}

/** What an entry is the trace of; null: of nothing that the clients do. */
function keyOfLeaf(leaf: string, division: string): Key | null {
  const read = readFact(leaf, null);
  if (!read.ok) throw new Error(`${read.code} ${read.type}`);
  const { fact } = read;
  switch (fact.type) {
    case 'ballot.cast':
      return `ballot ${division} ${fact.body.capacity} ${fact.body.choice}`;
    case 'ballot.counted':
      return `ballot ${division} ${fact.body.capacity}`;
    case 'comment.shared':
    case 'comment.submitted':
      return `comment ${fact.body.comment.id}`;
    case 'amendment.prepared':
    case 'amendment.submitted':
      return `amendment ${fact.body.amendment.id}`;
    default:
      return null;
  }
}

/** All of a log that deeds stand behind; of an envelope the division is said. */
export async function recordedIn(reader: Delegate, log: string, division = ''): Promise<Recorded[]> {
  const leaves = await leavesOf(reader, log);
  return leaves.flatMap((leaf, seq) => {
    const key = keyOfLeaf(leaf, division);
    return key === null ? [] : [{ place: `${log} ${seq}`, key }];
  });
}

export interface Comparison {
  /** One line for each thing that is not as it was told. */
  readonly faults: readonly string[];
  /** Whose deed stands behind each place. */
  readonly behind: ReadonlyMap<string, Deed>;
}

/**
 * Each acknowledged deed stands where it was said to stand, one at one place; a deed that was refused stands nowhere; one whose answer
 * never came stands at most once; and nothing else stands there.
 */
export function compare(deeds: readonly Deed[], recorded: readonly Recorded[]): Comparison {
  const keys = new Map(recorded.map(({ place, key }) => [place, key]));
  const behind = new Map<string, Deed>();
  const faults: string[] = [];
  for (const deed of deeds) {
    const [place, ...others] = placesOf(deed);
    if (place === undefined) continue;
    if (others.length > 0) faults.push(`${deed.key}: acknowledged at ${place} and at ${others.join(', ')}`);
    if (deed.refusals.length > 0) faults.push(`${deed.key}: acknowledged, and refused (${deed.refusals.join(', ')})`);
    if (keys.get(place) !== deed.key) faults.push(`${deed.key}: at ${place} stands ${keys.get(place) ?? 'nothing'}`);
    if (behind.has(place)) faults.push(`${deed.key}: ${place} was acknowledged to another deed as well`);
    behind.set(place, deed);
  }
  const open = new Set(deeds.filter(isUnanswered));
  for (const { place, key } of recorded) {
    if (behind.has(place)) continue;
    const deed = [...open].find((each) => each.key === key);
    if (deed === undefined) faults.push(`${place}: ${key} is there, and nobody was told so`);
    else behind.set(place, deed);
    if (deed !== undefined) open.delete(deed);
  }
  return { faults, behind };
}

/** How many chose what: each line of the roll once, by the last ballot that stands for it. */
export function countOf(recorded: readonly Recorded[], { behind }: Comparison, groups: ReadonlyMap<string, string>) {
  const last = new Map(recorded.map(({ place, key }) => [key.split(' ')[2] ?? '', behind.get(place)?.said ?? '']));
  const heads = (group: string | null, choice: string): number =>
    [...last].filter(([capacity, said]) => said === choice && (group === null || groups.get(capacity) === group))
      .length;
  const countIn = (group: string | null) => ({
    for: heads(group, 'for'),
    against: heads(group, 'against'),
    abstain: heads(group, 'abstain'),
  });
  return { total: countIn(null), of: countIn };
}
