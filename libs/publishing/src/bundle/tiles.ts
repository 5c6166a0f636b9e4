import { concatBytes, encodeEntryBundle, leafHash, perfectRoot, TILE_WIDTH, tilePath, toUtf8 } from '@concord/ledger';
import type { Sha256 } from '@concord/ledger';
import type { SourceEntry } from '../pack/record/log-source';

/** Paths and bytes of files. */
export type Files = Map<string, Uint8Array>;

const chunks = <T>(list: readonly T[]): T[][] =>
  Array.from({ length: Math.ceil(list.length / TILE_WIDTH) }, (_, i) =>
    list.slice(i * TILE_WIDTH, (i + 1) * TILE_WIDTH),
  );

/** Every tile of a log's tree and every bundle of its entries, partial ones too (C2SP tlog-tiles v0.1.0). */
export function tileFiles(sha256: Sha256, entries: readonly SourceEntry[]): Files {
  const files: Files = new Map();
  const leaves = entries.map(({ leaf }) => toUtf8(leaf));
  for (const [index, part] of chunks(leaves).entries()) {
    files.set(tilePath('entries', index, part.length), encodeEntryBundle(part));
  }
  let hashes = leaves.map((leaf) => leafHash(sha256, leaf));
  for (let level = 0; hashes.length > 0; level += 1) {
    const tiles = chunks(hashes);
    for (const [index, tile] of tiles.entries()) files.set(tilePath(level, index, tile.length), concatBytes(...tile));
    hashes = tiles.filter(({ length }) => length === TILE_WIDTH).map((tile) => perfectRoot(sha256, tile));
  }
  return files;
}
