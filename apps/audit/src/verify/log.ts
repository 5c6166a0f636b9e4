import {
  appendLeaf,
  concatBytes,
  decodeEntryBundle,
  emptyRange,
  equalBytes,
  fromUtf8,
  leafHash,
} from '@concord/ledger';
import { parseEntry, perfectRoot, rangeRoot, TILE_WIDTH, tilePath } from '@concord/ledger';
import type { Checkpoint, EntryFields } from '@concord/ledger';
import { knowsFact } from '@concord/procedure';
import type { RecordedFact } from '@concord/procedure';
import type { Failure, Checked } from './finding';
import { fail, holds } from './finding';
import { sha256 } from './hashes';
import type { Erased } from './payloads';
import { readPayloads } from './payloads';
import type { Files } from './container/read-bundle';

/** A log that holds: its facts, its leaves, and the roots that it had on the way. */
export interface SoundLog {
  readonly origin: string;
  readonly log: string;
  readonly facts: readonly RecordedFact[];
  readonly leaves: readonly Uint8Array[];
  /** Root over the first n entries, for n from 0 to the size. */
  readonly rootAt: (size: number) => Uint8Array;
  readonly erased: readonly Erased[];
}

/** Every leaf of the entry bundles below `folder`, of which the checkpoint says how many there are. */
function readLeaves(files: Files, folder: string, size: number): Checked<Uint8Array[]> {
  const leaves: Uint8Array[] = [];
  for (let index = 0; leaves.length < size; index += 1) {
    const width = Math.min(TILE_WIDTH, size - index * TILE_WIDTH);
    const path = `${folder}${tilePath('entries', index, width)}`;
    const bundle = decodeEntryBundle(files.get(path) ?? new Uint8Array());
    if (bundle?.length !== width) return fail(path, `does not hold ${width} entries`);
    leaves.push(...bundle);
  }
  return holds(leaves);
}

/** Every tile is that of these leaves. */
function badTile(files: Files, folder: string, leaves: readonly Uint8Array[]): Failure | undefined {
  let hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  for (let level = 0; hashes.length > 0; level += 1) {
    const full: Uint8Array[][] = [];
    for (let index = 0; index * TILE_WIDTH < hashes.length; index += 1) {
      const tile = hashes.slice(index * TILE_WIDTH, (index + 1) * TILE_WIDTH);
      const path = `${folder}${tilePath(level, index, tile.length)}`;
      const held = files.get(path);
      if (held === undefined || !equalBytes(held, concatBytes(...tile)))
        return fail(path, 'is not the tile of the entries');
      if (tile.length === TILE_WIDTH) full.push(tile);
    }
    hashes = full.map((tile) => perfectRoot(sha256, tile));
  }
  return undefined;
}

/** One entry: canonical, in its place, of a type that this program knows, and not before the one before it. */
function readEntry(leaf: Uint8Array, seq: number, log: string, before: EntryFields | undefined): Checked<EntryFields> {
  const object = `entry ${seq} of log ${log}`;
  const text = fromUtf8(leaf);
  const read = parseEntry(text ?? '');
  if (text === undefined || !read.ok)
    return fail(object, `has not the canonical form${read.ok ? '' : `: ${read.code}`}`);
  const { entry } = read;
  if (entry.seq !== seq || entry.log !== log) return fail(object, 'says another place');
  if (before && (entry.at < before.at || entry.epoch < before.epoch))
    return fail(object, 'lies before the one before it');
  if (!knowsFact(entry.type, entry.v)) return fail(object, `is of a type that is not known: ${entry.type} ${entry.v}`);
  return holds(entry);
}

function roots(leaves: readonly Uint8Array[]): (size: number) => Uint8Array {
  const made = [rangeRoot(sha256, emptyRange)];
  let range = emptyRange;
  for (const leaf of leaves) {
    range = appendLeaf(sha256, range, leafHash(sha256, leaf));
    made.push(rangeRoot(sha256, range));
  }
  return (size) => made[size] ?? new Uint8Array();
}

/** Checks one log from its signed checkpoint down to the last payload. */
export function checkLog(files: Files, folder: string, checkpoint: Checkpoint): Checked<SoundLog> {
  const { origin, size, root } = checkpoint;
  const log = origin.split('/').at(-1) ?? '';
  const leaves = readLeaves(files, folder, size);
  if (!leaves.ok) return leaves;
  const rootAt = roots(leaves.value);
  if (!equalBytes(rootAt(size), root)) return fail(`${folder}checkpoint`, 'its root is not that of the entries');
  const tile = badTile(files, folder, leaves.value);
  if (tile !== undefined) return tile;
  const entries: EntryFields[] = [];
  for (const [seq, leaf] of leaves.value.entries()) {
    const entry = readEntry(leaf, seq, log, entries.at(-1));
    if (!entry.ok) return entry;
    entries.push(entry.value);
  }
  const payloads = readPayloads(files, `${folder}payloads.json`, entries);
  if (!payloads.ok) return payloads;
  const { values, erased } = payloads.value;
  const facts = entries.map(({ type, v, seq, at, actor, capacity, body }) => {
    const payload = values.get(seq) ?? null;
    // `readEntry` asked whether the type is known; what its body must say is for the replay to find.
    return { type, v, seq, at, actor, capacity, body, payload } as unknown as RecordedFact;
  });
  return holds({ origin, log, facts, leaves: leaves.value, rootAt, erased });
}
