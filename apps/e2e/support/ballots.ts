// What is on record of a division.
import { readFact, type Snapshot } from '@concord/contracts';
import type { Delegate } from './delegate';
import { leavesOf } from './proofs';

type Division = Snapshot['state']['divisions'][number];

export async function divisionOf(reader: Delegate, division: string): Promise<Division> {
  const { state } = await reader.view();
  const found = state.divisions.find(({ id }) => id === division);
  if (found === undefined) throw new Error(`${reader.person} sees no division ${division}`);
  return found;
}

/** The divisions by a method that a delegate sees. */
export async function divisionsBy(reader: Delegate, method: Division['method']): Promise<Division[]> {
  const { state } = await reader.view();
  return state.divisions.filter((division) => division.method === method);
}

/** The entries of the opened envelope of a division, as they are on record. */
export function envelopeOf(reader: Delegate, { envelope }: Division): Promise<string[]> {
  return leavesOf(reader, envelope);
}

/** The ballots that the opened envelope of a division holds, in order. */
export async function castIn(reader: Delegate, division: string): Promise<{ capacity: string; choice: string }[]> {
  const leaves = await envelopeOf(reader, await divisionOf(reader, division));
  return leaves.flatMap((leaf) => {
    const read = readFact(leaf, null);
    if (!read.ok) throw new Error(`${read.code} ${read.type}`);
    return read.fact.type === 'ballot.cast' ? [read.fact.body] : [];
  });
}

/** The choices among them of one capacity. */
export async function ballotsIn(reader: Delegate, division: string, capacity: string): Promise<string[]> {
  const cast = await castIn(reader, division);
  return cast.filter((ballot) => ballot.capacity === capacity).map(({ choice }) => choice);
}
