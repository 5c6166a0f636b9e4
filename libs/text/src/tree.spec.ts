import type { Block, BlockKind } from './block';
import { blockOf, checkTree, childrenOf, insertAfter, remove, walk, type BlockTree, type TreeResult } from './tree';

const block = (id: string, kind: BlockKind, parent: string | null = null): Block => ({
  id,
  kind,
  parent,
  label: null,
  deleted: false,
});

const tree: BlockTree = {
  blocks: [
    block('h', 'heading'),
    block('1', 'paragraph', 'h'),
    block('1a', 'item', '1'),
    block('1b', 'item', '1'),
    block('2', 'paragraph', 'h'),
  ],
};

const ids = (result: TreeResult) => (result.ok ? result.tree.blocks.map(({ id }) => id) : result);

describe('a block tree', () => {
  it('is walked parent first, in document order, whatever the order of the list', () => {
    const shuffled = { blocks: tree.blocks.toReversed() };
    expect(walk(tree).map(({ block: { id }, depth }) => `${id}@${depth}`)).toEqual([
      'h@0',
      '1@1',
      '1a@2',
      '1b@2',
      '2@1',
    ]);
    expect(walk(shuffled).map(({ block: { id } }) => id)).toEqual(['h', '2', '1', '1b', '1a']);
    expect(childrenOf(tree, 'h').map(({ id }) => id)).toEqual(['1', '2']);
    expect(childrenOf(tree, null).map(({ id }) => id)).toEqual(['h']);
    expect(blockOf(tree, '2')?.kind).toBe('paragraph');
  });

  it('takes a block after a sibling and all that stands in it', () => {
    expect(ids(insertAfter(tree, block('n', 'paragraph', 'h'), '1'))).toEqual(['h', '1', '1a', '1b', 'n', '2']);
  });

  it('takes a block as the first in its parent, with children there or none, and at the top', () => {
    expect(ids(insertAfter(tree, block('n', 'item', '1'), null))).toEqual(['h', '1', 'n', '1a', '1b', '2']);
    expect(ids(insertAfter(tree, block('n', 'item', '2'), null))).toEqual(['h', '1', '1a', '1b', '2', 'n']);
    expect(ids(insertAfter(tree, block('n', 'part'), null))).toEqual(['n', 'h', '1', '1a', '1b', '2']);
    expect(ids(insertAfter({ blocks: [] }, block('n', 'part'), null))).toEqual(['n']);
  });

  it.each([
    ['an id in use', block('1a', 'item', '1'), '1b', { ok: false, code: 'tree.duplicateId', block: '1a' }],
    ['an unknown parent', block('n', 'item', 'x'), null, { ok: false, code: 'tree.unknownParent', block: 'n' }],
    ['an unknown sibling', block('n', 'item', '1'), 'x', { ok: false, code: 'tree.unknownBlock', block: 'x' }],
    ['a block of another parent', block('n', 'item', '1'), '2', { ok: false, code: 'tree.notASibling', block: '2' }],
    ['an item at the top', block('n', 'item'), null, { ok: false, code: 'tree.misplaced', block: 'n' }],
  ])('refuses to insert with %s', (_why, added, after, refusal) => {
    expect(insertAfter(tree, added, after)).toEqual(refusal);
  });

  it('keeps tombstones of a deleted block and of all in it, and nothing new lives under them', () => {
    const removed = remove(tree, '1');
    const blocks = removed.ok ? removed.tree.blocks : [];
    expect(blocks.map(({ id, deleted }) => `${id} ${deleted}`)).toEqual([
      'h false',
      '1 true',
      '1a true',
      '1b true',
      '2 false',
    ]);
    expect(checkTree({ blocks })).toEqual([]);
    expect(ids(insertAfter({ blocks }, block('n', 'paragraph', 'h'), '1'))).toEqual(['h', '1', '1a', '1b', 'n', '2']);
    const under = insertAfter({ blocks }, block('n', 'item', '1'), null);
    expect(under).toEqual({ ok: false, code: 'tree.liveUnderDeleted', block: 'n' });
    expect(remove({ blocks }, '1')).toEqual({ ok: false, code: 'tree.alreadyDeleted', block: '1' });
    expect(remove(tree, 'x')).toEqual({ ok: false, code: 'tree.unknownBlock', block: 'x' });
  });

  it('is not changed by what is done with it', () => {
    const before = structuredClone(tree);
    insertAfter(tree, block('n', 'paragraph', 'h'), '1');
    remove(tree, '1');
    expect(tree).toEqual(before);
  });
});
