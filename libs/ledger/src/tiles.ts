import { concatBytes } from './bytes';
import { nodeHash, type Sha256 } from './hashing';
import type { HashReader, TreeNode } from './proofs';

/** Hashes in a full tile, and entries in a full bundle (C2SP tlog-tiles v0.1.0). */
export const TILE_WIDTH = 256;
const TILE_HEIGHT = 8;
const MAX_ENTRY = 65_535;

/** One tile: `width` hashes of tree level 8 × `level`, from position 256 × `index` on. `width` is 256 unless it is the last. */
export interface Tile {
  readonly level: number;
  readonly index: number;
  readonly width: number;
}

function widthOf(level: number, index: number, size: number): number {
  return Math.min(TILE_WIDTH, Math.floor(size / TILE_WIDTH ** level) - index * TILE_WIDTH);
}

function tileOf({ level, index }: TreeNode): { level: number; index: number; start: number; span: number } {
  const tileLevel = Math.floor(level / TILE_HEIGHT);
  const span = 2 ** (level - tileLevel * TILE_HEIGHT);
  const tileIndex = Math.floor((index * span) / TILE_WIDTH);
  return { level: tileLevel, index: tileIndex, start: index * span - tileIndex * TILE_WIDTH, span };
}

/** The tiles of a tree of `size` leaves that hold the given nodes, each once. */
export function tilesForNodes(nodes: readonly TreeNode[], size: number): Tile[] {
  const tiles = new Map<string, Tile>();
  for (const node of nodes) {
    const { level, index } = tileOf(node);
    tiles.set(`${level}/${index}`, { level, index, width: widthOf(level, index, size) });
  }
  return [...tiles.values()];
}

/** A reader for proofs over tiles, each given as its list of hashes. Throws RangeError if a tile lacks a hash that is asked for. */
export function readFromTiles(
  sha256: Sha256,
  tile: (level: number, index: number) => readonly Uint8Array[],
): HashReader {
  return (level, index) => {
    const place = tileOf({ level, index });
    const hashes = tile(place.level, place.index).slice(place.start, place.start + place.span);
    if (hashes.length !== place.span) throw new RangeError(`Tile ${place.level}/${place.index} is too short.`);
    return perfectRoot(sha256, hashes);
  };
}

/** Root of a power of two of hashes; of a full tile it is the hash that the tile above holds for it. */
export function perfectRoot(sha256: Sha256, hashes: readonly Uint8Array[]): Uint8Array {
  let row = [...hashes];
  while (row.length > 1 && row.length % 2 === 0) {
    row = Array.from({ length: row.length / 2 }, (_, i) =>
      nodeHash(sha256, row[2 * i] as Uint8Array, row[2 * i + 1] as Uint8Array),
    );
  }
  const [root] = row;
  if (!root || row.length > 1) throw new RangeError('A perfect tree has a power of two of leaves.');
  return root;
}

/** Path of a tile: level, or `entries` for a bundle, then the index in groups of three digits, all but the last marked x. */
export function tilePath(level: number | 'entries', index: number, width: number = TILE_WIDTH): string {
  const digits = String(index);
  const groups = digits.padStart(Math.ceil(digits.length / 3) * 3, '0').match(/.{3}/g) ?? [];
  const path = groups.map((group, i) => (i < groups.length - 1 ? `x${group}` : group)).join('/');
  return `tile/${level}/${path}${width < TILE_WIDTH ? `.p/${width}` : ''}`;
}

/** Entries as an entry bundle: each with its length before it, big-endian uint16. Throws RangeError above 65,535 bytes. */
export function encodeEntryBundle(entries: readonly Uint8Array[]): Uint8Array {
  return concatBytes(
    ...entries.flatMap((entry) => {
      if (entry.length > MAX_ENTRY) throw new RangeError('An entry in a bundle is at most 65,535 bytes.');
      return [Uint8Array.of(entry.length >> 8, entry.length & 255), entry];
    }),
  );
}

/** The entries of a bundle, or undefined if the bytes do not end where the last entry does. */
export function decodeEntryBundle(bundle: Uint8Array): Uint8Array[] | undefined {
  const entries: Uint8Array[] = [];
  for (let at = 0; at < bundle.length;) {
    const end = at + 2 + (((bundle[at] as number) << 8) | (bundle[at + 1] ?? 0));
    if (at + 2 > bundle.length || end > bundle.length) return undefined;
    entries.push(bundle.slice(at + 2, end));
    at = end;
  }
  return entries;
}
