import * as fc from 'fast-check';
import { flipBit, hash, leaves, naiveRoot, readerOf, sha256 } from '../spec/support';
import consistency from '../spec/vectors/rfc6962-consistency.json';
import inclusion from '../spec/vectors/rfc6962-inclusion.json';
import notes from '../spec/vectors/c2sp-note-checkpoint.json';
import { fromHex, toHex } from './bytes';
import { appendLeaf, appendLeaves, emptyRange, isCompactRange, rangeRoot } from './compact-range';
import { emptyRoot, leafHash, nodeHash } from './hashing';
import { consistencyNodes, consistencyProof, inclusionNodes, inclusionProof } from './proofs';
import { toUtf8 } from './utf8';
import { verifyConsistency, verifyInclusion } from './verify';

const bytesOf = (hex: string): Uint8Array => fromHex(hex) as Uint8Array;

describe('hashes of RFC 6962', () => {
  const { emptyRoot: empty, leaf, node } = notes.rfc6962Hashes;

  it('are those of the vectors', () => {
    expect(toHex(emptyRoot(sha256))).toBe(empty);
    for (const { hex, utf8, hash: expected } of leaf) {
      expect(toHex(leafHash(sha256, utf8 === undefined ? bytesOf(hex) : toUtf8(utf8)))).toBe(expected);
    }
    for (const { leftUtf8, rightUtf8, hash: expected } of node) {
      expect(toHex(nodeHash(sha256, toUtf8(leftUtf8), toUtf8(rightUtf8)))).toBe(expected);
    }
  });

  it('give the roots of the reference tree at every size', () => {
    const { leavesHex, rootsBySize } = notes.rfc6962ReferenceTree;
    let range = emptyRange;
    leavesHex.forEach((leaf, i) => {
      range = appendLeaf(sha256, range, leafHash(sha256, bytesOf(leaf)));
      expect(toHex(rangeRoot(sha256, range))).toBe(rootsBySize[i]);
    });
  });
});

describe('a compact range', () => {
  it('has the root of RFC 6962 at every size, however the leaves arrive', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 40 }), { maxLength: 8 }), (batches) => {
        const all = leaves(batches.reduce((sum, count) => sum + count, 0));
        let range = emptyRange;
        for (const count of batches) range = appendLeaves(sha256, range, all.slice(range.size, range.size + count));
        expect(toHex(rangeRoot(sha256, range))).toBe(toHex(naiveRoot(all)));
        expect(isCompactRange(range)).toBe(true);
      }),
    );
  });

  it('is refused as a bug when it contradicts itself', () => {
    const broken = { size: 3, hashes: leaves(1) };
    expect(() => rangeRoot(sha256, broken)).toThrow(RangeError);
    expect(() => appendLeaf(sha256, broken, leafHash(sha256, toUtf8('x')))).toThrow(RangeError);
    expect(isCompactRange({ size: -1, hashes: [] })).toBe(false);
  });
});

describe('inclusion', () => {
  it.each(inclusion.cases)('$name', ({ leafIdx, treeSize, root, leafHash: leaf, proof, wantErr }) => {
    const claim = {
      index: leafIdx,
      size: treeSize,
      root: hash(root),
      leafHash: hash(leaf),
      proof: (proof ?? []).map(hash),
    };
    expect(verifyInclusion(sha256, claim).ok).toBe(!wantErr);
  });

  it('is proved for every leaf of every tree of up to 300 leaves', () => {
    const all = leaves(300);
    const read = readerOf(all);
    let range = emptyRange;
    for (let size = 1; size <= 300; size += 1) {
      range = appendLeaf(sha256, range, all[size - 1] as Uint8Array);
      const root = rangeRoot(sha256, range);
      for (let index = 0; index < size; index += 1) {
        const claim = {
          index,
          size,
          root,
          leafHash: all[index] as Uint8Array,
          proof: inclusionProof(sha256, index, size, read),
        };
        if (!verifyInclusion(sha256, claim).ok) throw new Error(`leaf ${index} of ${size}`);
      }
    }
  });

  it('is refused with any one bit of the proof, the leaf or the root turned', () => {
    const tree = fc
      .integer({ min: 2, max: 80 })
      .chain((size) => fc.tuple(fc.constant(size), fc.nat({ max: size - 1 })));
    fc.assert(
      fc.property(tree, fc.nat(), fc.nat(), ([size, index], which, bit) => {
        const all = leaves(size);
        const proof = inclusionProof(sha256, index, size, readerOf(all));
        const parts = [all[index] as Uint8Array, naiveRoot(all), ...proof];
        const at = which % parts.length;
        parts[at] = flipBit(parts[at] as Uint8Array, bit);
        const [leaf, root, ...path] = parts as [Uint8Array, Uint8Array, ...Uint8Array[]];
        expect(verifyInclusion(sha256, { index, size, leafHash: leaf, root, proof: path }).ok).toBe(false);
      }),
    );
  });

  it('asks storage for perfect subtrees only, and for each once', () => {
    expect(inclusionNodes(2, 7)).toEqual([
      { level: 0, index: 3 },
      { level: 1, index: 0 },
      { level: 1, index: 2 },
      { level: 0, index: 6 },
    ]);
    expect(() => inclusionNodes(7, 7)).toThrow(RangeError);
    expect(() => inclusionNodes(-1, 7)).toThrow(RangeError);
  });
});

describe('consistency', () => {
  it.each(consistency.cases)('$name', ({ size1, size2, root1, root2, proof, wantErr }) => {
    const claim = { size1, size2, root1: hash(root1), root2: hash(root2), proof: (proof ?? []).map(hash) };
    expect(verifyConsistency(sha256, claim).ok).toBe(!wantErr);
  });

  it('is proved between every two trees of up to 130 leaves', () => {
    const all = leaves(130);
    const read = readerOf(all);
    const roots = all.map((_, i) => naiveRoot(all.slice(0, i + 1)));
    for (let size2 = 1; size2 <= 130; size2 += 1) {
      for (let size1 = 1; size1 <= size2; size1 += 1) {
        const [root1, root2] = [roots[size1 - 1] as Uint8Array, roots[size2 - 1] as Uint8Array];
        const claim = { size1, size2, root1, root2, proof: consistencyProof(sha256, size1, size2, read) };
        if (!verifyConsistency(sha256, claim).ok) throw new Error(`${size1} to ${size2}`);
      }
    }
  });

  it('is refused with any one bit of the proof or of a root turned', () => {
    const sizes = fc
      .integer({ min: 2, max: 80 })
      .chain((size2) => fc.tuple(fc.integer({ min: 1, max: size2 - 1 }), fc.constant(size2)));
    fc.assert(
      fc.property(sizes, fc.nat(), fc.nat(), ([size1, size2], which, bit) => {
        const all = leaves(size2);
        const proof = consistencyProof(sha256, size1, size2, readerOf(all));
        const parts = [naiveRoot(all.slice(0, size1)), naiveRoot(all), ...proof];
        const at = which % parts.length;
        parts[at] = flipBit(parts[at] as Uint8Array, bit);
        const [root1, root2, ...path] = parts as [Uint8Array, Uint8Array, ...Uint8Array[]];
        expect(verifyConsistency(sha256, { size1, size2, root1, root2, proof: path }).ok).toBe(false);
      }),
    );
  });

  it('needs no proof from an empty tree or to itself, and there is none backwards', () => {
    expect(consistencyNodes(0, 5)).toEqual([]);
    expect(consistencyNodes(5, 5)).toEqual([]);
    expect(() => consistencyNodes(6, 5)).toThrow(RangeError);
  });

  it('names what is wrong', () => {
    const all = leaves(7);
    const [root1, root2] = [naiveRoot(all.slice(0, 3)), naiveRoot(all)];
    const proof = consistencyProof(sha256, 3, 7, readerOf(all));
    const claim = { size1: 3, size2: 7, root1, root2, proof };
    expect(verifyConsistency(sha256, { ...claim, root1: root2 })).toEqual({ ok: false, code: 'proof.first-root' });
    expect(verifyConsistency(sha256, { ...claim, root2: root1 })).toEqual({ ok: false, code: 'proof.root' });
    expect(verifyConsistency(sha256, { ...claim, proof: proof.slice(1) })).toEqual({ ok: false, code: 'proof.length' });
    expect(verifyConsistency(sha256, { ...claim, proof: [] })).toEqual({ ok: false, code: 'proof.length' });
    expect(verifyConsistency(sha256, { ...claim, root1: root1.slice(1) })).toEqual({
      ok: false,
      code: 'proof.hash-length',
    });
    expect(verifyConsistency(sha256, { ...claim, size1: 8 })).toEqual({ ok: false, code: 'proof.size' });
  });
});
