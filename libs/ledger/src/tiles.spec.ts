import { hash, leaves, naiveRoot, readerOf, sha256 } from '../spec/support';
import sample from '../spec/vectors/tlog-tiles-sample-log.json';
import { concatBytes, fromHex, toHex } from './bytes';
import { parseCheckpoint } from './checkpoint';
import { appendLeaves, emptyRange, rangeRoot } from './compact-range';
import { leafHash } from './hashing';
import { parseVerifierKey } from './keys';
import { openNote } from './note';
import { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof } from './proofs';
import { decodeEntryBundle, encodeEntryBundle, perfectRoot, readFromTiles, tilePath, tilesForNodes } from './tiles';
import { fromUtf8, toUtf8 } from './utf8';

describe('the sample log of tlog-tiles', () => {
  const parsed = parseVerifierKey(sample.vkey);
  if (!parsed.ok) throw new Error(parsed.code);
  const bundles: Record<string, string> = sample.entryBundlesBase64;
  const tiles: Record<string, string> = sample.level0TilesHex;

  it.each(Object.entries(sample.checkpoints))('has its signed root at size %s', (size, note) => {
    const opened = openNote(note, [parsed.key], { allKnown: true });
    if (!opened.ok) throw new Error(opened.code);
    const head = parseCheckpoint(opened.text);
    if (!head.ok) throw new Error(head.code);
    expect([head.checkpoint.origin, head.checkpoint.size]).toEqual([sample.origin, Number(size)]);

    const entries = decodeEntryBundle(hash(bundles[size] ?? '')) ?? [];
    expect(entries).toHaveLength(Number(size));
    expect(encodeEntryBundle(entries)).toEqual(hash(bundles[size] ?? ''));
    const hashes = entries.map((entry) => leafHash(sha256, entry));
    expect(toHex(concatBytes(...hashes))).toBe(tiles[size] ?? '');
    expect(rangeRoot(sha256, appendLeaves(sha256, emptyRange, hashes))).toEqual(head.checkpoint.root);
  });

  it('holds the entries it says', () => {
    const entries = decodeEntryBundle(hash(bundles['15'] ?? '')) ?? [];
    expect(entries.map(fromUtf8)).toEqual(sample.leavesUtf8.slice(0, 15));
  });
});

describe('proofs from tiles', () => {
  const size = 256 * 256 + 300;
  const all = leaves(size);
  const rows: (readonly Uint8Array[])[] = [all];
  for (let row = all; row.length >= 256;) {
    const below = row;
    row = Array.from({ length: Math.floor(below.length / 256) }, (_, i) =>
      perfectRoot(sha256, below.slice(256 * i, 256 * i + 256)),
    );
    rows.push(row);
  }
  const cut = (level: number, index: number): readonly Uint8Array[] =>
    (rows[level] ?? []).slice(256 * index, 256 * index + 256);
  const [fromTiles, fromLeaves] = [readFromTiles(sha256, cut), readerOf(all)];

  it.each([0, 255, 256, 65_535, 65_536, 65_792, size - 1])('are those from the leaves: inclusion of %i', (index) => {
    expect(inclusionProof(sha256, index, size, fromTiles)).toEqual(inclusionProof(sha256, index, size, fromLeaves));
    const wanted = tilesForNodes(inclusionNodes(index, size), size);
    const held = new Map(wanted.map((tile) => [`${tile.level}/${tile.index}`, cut(tile.level, tile.index)]));
    const read = readFromTiles(sha256, (level, tile) => held.get(`${level}/${tile}`) ?? []);
    expect(inclusionProof(sha256, index, size, read)).toEqual(inclusionProof(sha256, index, size, fromLeaves));
    for (const { level, index: tile, width } of wanted) expect(cut(level, tile)).toHaveLength(width);
  });

  it.each([1, 256, 300, 65_536, 65_700])('are those from the leaves: consistency from %i', (size1) => {
    expect(consistencyProof(sha256, size1, size, fromTiles)).toEqual(consistencyProof(sha256, size1, size, fromLeaves));
    expect(tilesForNodes(consistencyNodes(size1, size), size).length).toBeLessThanOrEqual(8);
  });

  it('fail loudly where a tile is too short', () => {
    expect(() => readFromTiles(sha256, () => [])(3, 0)).toThrow('Tile 0/0 is too short.');
  });

  it('rest on perfect trees only', () => {
    expect(perfectRoot(sha256, leaves(8))).toEqual(naiveRoot(leaves(8)));
    expect(perfectRoot(sha256, leaves(1))).toEqual(leaves(1)[0]);
    expect(() => perfectRoot(sha256, leaves(6))).toThrow(RangeError);
    expect(() => perfectRoot(sha256, [])).toThrow(RangeError);
  });
});

describe('names and bundles of tlog-tiles', () => {
  it('are those of the specification', () => {
    expect(tilePath(0, 1_234_067)).toBe('tile/0/x001/x234/067');
    expect(tilePath('entries', 0)).toBe('tile/entries/000');
    expect(tilePath(1, 273, 112)).toBe('tile/1/273.p/112');
    expect(tilePath(0, 1000, 1)).toBe('tile/0/x001/000.p/1');
  });

  it('refuse what does not end with an entry', () => {
    const bundle = encodeEntryBundle([toUtf8('one'), new Uint8Array(0), toUtf8('x'.repeat(300))]);
    expect(decodeEntryBundle(bundle)?.map((entry) => entry.length)).toEqual([3, 0, 300]);
    expect(decodeEntryBundle(new Uint8Array(0))).toEqual([]);
    expect(decodeEntryBundle(bundle.slice(0, -1))).toBeUndefined();
    expect(decodeEntryBundle(fromHex('00') as Uint8Array)).toBeUndefined();
    expect(decodeEntryBundle(fromHex('000201') as Uint8Array)).toBeUndefined();
  });

  it('hold entries of up to 65,535 bytes', () => {
    expect(decodeEntryBundle(encodeEntryBundle([new Uint8Array(65_535)]))?.[0]).toHaveLength(65_535);
    expect(() => encodeEntryBundle([new Uint8Array(65_536)])).toThrow(RangeError);
  });
});
