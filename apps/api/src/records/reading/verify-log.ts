import {
  appendLeaf,
  emptyRange,
  equalBytes,
  leafHash,
  parseEntry,
  toUtf8,
  verifyCommitment,
  type CompactRange,
} from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import { splitHashes } from '../entries/write-tiles';
import type { Head } from '../logs/head';
import { sha256 } from '../sha256';
import { readHead } from './read-head';

export type LogVerdict =
  | { readonly ok: true; readonly size: number; readonly erased: number }
  /** `at` names the first bad object: `entry 12`, `payload 12 text`, `tile 0/1`, `head`. */
  | { readonly ok: false; readonly at: string };

interface StoredEntry {
  readonly seq: string;
  readonly type: string;
  readonly leaf: string;
  readonly leaf_hash: Buffer;
}

const stretch = 1024;

/** Recomputes everything that the rows of a log say about themselves. Run it in one REPEATABLE READ transaction. */
export async function verifyLog(manager: EntityManager, log: string): Promise<LogVerdict> {
  const head = await readHead(manager, log);
  if (head === undefined) return { ok: false, at: 'head' };
  const hashes: Uint8Array[] = [];
  const commitments = new Map<number, Readonly<Record<string, string>>>();
  let [range, before]: [CompactRange, string] = [emptyRange, ''];
  for (let from = 0; from === range.size; from += stretch) {
    for (const row of await stored(manager, log, from)) {
      const entry = checkedEntry(row, head, range.size, before);
      if (entry === undefined) return { ok: false, at: `entry ${range.size}` };
      commitments.set(range.size, entry.erasable);
      before = entry.at;
      hashes.push(row.leaf_hash);
      range = appendLeaf(sha256, range, row.leaf_hash);
    }
  }
  if (!sameRange(range, head.range) || before > head.lastAt) return { ok: false, at: 'head' };
  return (await badTile(manager, log, hashes)) ?? checkPayloads(manager, log, commitments, range.size);
}

async function stored(manager: EntityManager, log: string, from: number): Promise<StoredEntry[]> {
  return manager.query(
    `SELECT seq::text AS seq, type, leaf, leaf_hash FROM entries
     WHERE log_id = $1 AND seq >= $2 AND seq < $3 ORDER BY entries.seq`,
    [log, from, from + stretch],
  );
}

function checkedEntry(row: StoredEntry, head: Head, seq: number, before: string) {
  const parsed = parseEntry(row.leaf);
  if (!parsed.ok || !equalBytes(leafHash(sha256, toUtf8(row.leaf)), row.leaf_hash)) return undefined;
  const { entry } = parsed;
  const inPlace = entry.seq === seq && Number(row.seq) === seq && entry.log === head.log && entry.type === row.type;
  return inPlace && entry.epoch <= head.epoch && entry.at >= before ? entry : undefined;
}

function sameRange(a: CompactRange, b: CompactRange): boolean {
  const same = (hash: Uint8Array, i: number): boolean => equalBytes(hash, b.hashes[i] ?? new Uint8Array());
  return a.size === b.size && a.hashes.length === b.hashes.length && a.hashes.every(same);
}

async function badTile(
  manager: EntityManager,
  log: string,
  leaves: readonly Uint8Array[],
): Promise<LogVerdict | undefined> {
  const rows: { tile_index: string; hashes: Buffer }[] = await manager.query(
    'SELECT tile_index::text, hashes FROM tiles WHERE log_id = $1 AND level = 0 ORDER BY tiles.tile_index',
    [log],
  );
  for (let index = 0; index < Math.floor(leaves.length / 256); index += 1) {
    const row = rows[index];
    const right =
      row !== undefined &&
      splitHashes(row.hashes).every((hash, i) => equalBytes(hash, leaves[index * 256 + i] ?? new Uint8Array()));
    if (!right) return { ok: false, at: `tile 0/${index}` };
  }
  return rows.length === Math.floor(leaves.length / 256) ? undefined : { ok: false, at: `tile 0/${rows.length - 1}` };
}

async function checkPayloads(
  manager: EntityManager,
  log: string,
  commitments: ReadonlyMap<number, Readonly<Record<string, string>>>,
  size: number,
): Promise<LogVerdict> {
  const rows: { seq: string; name: string; payload: string | null; key: Buffer | null }[] = await manager.query(
    'SELECT seq::text AS seq, name, payload, key FROM erasables WHERE log_id = $1 ORDER BY erasables.seq, name',
    [log],
  );
  const seen = new Set(rows.map((row) => `${row.seq} ${row.name}`));
  for (const [seq, names] of commitments)
    for (const name of Object.keys(names))
      if (!seen.has(`${seq} ${name}`)) return { ok: false, at: `payload ${seq} ${name}` };
  for (const { seq, name, payload, key } of rows) {
    const text = commitments.get(Number(seq))?.[name];
    const opens =
      text !== undefined && (payload === null || key === null || verifyCommitment(text, key, JSON.parse(payload)));
    if (!opens) return { ok: false, at: `payload ${seq} ${name}` };
  }
  return { ok: true, size, erased: rows.filter((row) => row.payload === null).length };
}
