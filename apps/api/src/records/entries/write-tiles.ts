import { concatBytes, perfectRoot, TILE_WIDTH } from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import { sha256 } from '../sha256';

/** Stores every tile that the log's growth from `before` to `after` has filled, level by level; a full tile never changes. */
export async function writeTiles(manager: EntityManager, log: string, before: number, after: number): Promise<void> {
  const span = (level: number): number => TILE_WIDTH ** (level + 1);
  for (let level = 0; Math.floor(after / span(level)) > Math.floor(before / span(level)); level += 1) {
    const first = Math.floor(before / span(level));
    const end = Math.floor(after / span(level));
    const hashes = await (level === 0
      ? leafHashes(manager, log, first, end)
      : tileRoots(manager, log, level, first, end));
    const tiles = Array.from({ length: end - first }, (_, i) =>
      concatBytes(...hashes.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH)),
    );
    await manager.query(
      `INSERT INTO tiles (log_id, level, tile_index, hashes)
       SELECT $1, $2, tile_index, hashes FROM unnest($3::bigint[], $4::bytea[]) AS t (tile_index, hashes)`,
      [log, level, tiles.map((_, i) => first + i), tiles.map((tile) => Buffer.from(tile))],
    );
  }
}

async function leafHashes(manager: EntityManager, log: string, first: number, end: number): Promise<Uint8Array[]> {
  const rows: { leaf_hash: Buffer }[] = await manager.query(
    'SELECT leaf_hash FROM entries WHERE log_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq',
    [log, first * TILE_WIDTH, end * TILE_WIDTH],
  );
  return rows.map((row) => row.leaf_hash);
}

async function tileRoots(
  manager: EntityManager,
  log: string,
  level: number,
  first: number,
  end: number,
): Promise<Uint8Array[]> {
  const rows: { hashes: Buffer }[] = await manager.query(
    `SELECT hashes FROM tiles WHERE log_id = $1 AND level = $2 AND tile_index >= $3 AND tile_index < $4
     ORDER BY tile_index`,
    [log, level - 1, first * TILE_WIDTH, end * TILE_WIDTH],
  );
  return rows.map((row) => perfectRoot(sha256, splitHashes(row.hashes)));
}

/** The hashes of a tile's bytes, one after another. */
export function splitHashes(bytes: Buffer): Uint8Array[] {
  return Array.from({ length: bytes.length / 32 }, (_, i) => bytes.subarray(i * 32, (i + 1) * 32));
}
