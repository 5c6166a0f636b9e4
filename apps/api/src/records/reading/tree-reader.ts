import {
  perfectRoot,
  readFromTiles,
  TILE_WIDTH,
  tilesForNodes,
  type HashReader,
  type Tile,
  type TreeNode,
} from '@concord/ledger';
import type { EntityManager } from 'typeorm';
import { splitHashes } from '../entries/write-tiles';
import { sha256 } from '../sha256';

/** The hashes that a proof in the tree of `size` leaves is made of, fetched once; full tiles from their table. */
export async function treeReader(
  manager: EntityManager,
  log: string,
  nodes: readonly TreeNode[],
  size: number,
): Promise<HashReader> {
  const tiles = new Map<string, readonly Uint8Array[]>();
  for (const tile of tilesForNodes(nodes, size))
    tiles.set(`${tile.level}/${tile.index}`, await tileHashes(manager, log, tile));
  return readFromTiles(sha256, (level, index) => tiles.get(`${level}/${index}`) ?? []);
}

async function tileHashes(manager: EntityManager, log: string, tile: Tile): Promise<readonly Uint8Array[]> {
  const first = tile.index * TILE_WIDTH;
  if (tile.width === TILE_WIDTH) return (await fullTiles(manager, log, tile.level, tile.index, 1))[0] ?? [];
  if (tile.level === 0) return leafHashes(manager, log, first, tile.width);
  const below = await fullTiles(manager, log, tile.level - 1, first, tile.width);
  return below.map((hashes) => perfectRoot(sha256, hashes));
}

async function fullTiles(
  manager: EntityManager,
  log: string,
  level: number,
  first: number,
  count: number,
): Promise<Uint8Array[][]> {
  const rows: { hashes: Buffer }[] = await manager.query(
    `SELECT hashes FROM tiles WHERE log_id = $1 AND level = $2 AND tile_index >= $3 AND tile_index < $4
     ORDER BY tile_index`,
    [log, level, first, first + count],
  );
  return rows.map((row) => splitHashes(row.hashes));
}

async function leafHashes(manager: EntityManager, log: string, first: number, count: number): Promise<Uint8Array[]> {
  const rows: { leaf_hash: Buffer }[] = await manager.query(
    'SELECT leaf_hash FROM entries WHERE log_id = $1 AND seq >= $2 AND seq < $3 ORDER BY seq',
    [log, first, first + count],
  );
  return rows.map((row) => row.leaf_hash);
}
