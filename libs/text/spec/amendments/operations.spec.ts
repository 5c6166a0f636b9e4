import {
  applyOperations,
  type InlineMark,
  type Passage,
  type PassageBlock,
  type PassageOperation,
} from '../../src/index';
import { hashOf } from './arbitraries';

const block = (id: string, text: string, kind: PassageBlock['kind'] = 'paragraph', parent: string | null = null) => ({
  ...{ id, text, kind, parent },
  marks: [] as readonly InlineMark[],
  revision: `${id}.r1`,
});

const passage: Passage = {
  language: 'en',
  blocks: [
    block('a', 'Fees are refunded. Complaints are free.'),
    block('b', 'Wages are paid.'),
    block('list', '', 'bulletedList'),
    block('x', 'housing', 'item', 'list'),
    block('y', 'food', 'item', 'list'),
  ],
};

const against = (id: string) => {
  const { text, revision } = passage.blocks.find((one) => one.id === id)!;
  return { revision, baseHash: hashOf(text), language: 'en' };
};
const nothing = { revision: '', baseHash: hashOf(''), language: 'en' };
const apply = (...operations: PassageOperation[]) => applyOperations(passage, operations, hashOf, 'r2');

/** Blocks as `id: text`, those inside others in brackets. */
function shape(result: ReturnType<typeof apply>): readonly string[] {
  if (!result.ok) return [result.code];
  return result.passage.blocks.map(({ id, text, parent }) => `${parent === null ? '' : `${parent} > `}${id}: ${text}`);
}

const split: PassageOperation = {
  ...{ kind: 'splitBlock', block: 'a', from: 18, to: 19, quote: ' ', newBlock: 'a2' },
  ...against('a'),
};
const merge: PassageOperation = {
  ...{ kind: 'mergeBlocks', block: 'a', other: 'b', join: ' ', ...against('a') },
  ...{ otherRevision: 'b.r1', otherHash: hashOf('Wages are paid.') },
};
const insert = (id: string, after: string | null, parent: string | null = null): PassageOperation => ({
  ...{ kind: 'insertBlock', block: id, after, parent, text: `new ${id}` },
  blockKind: parent === null ? 'paragraph' : 'item',
  ...(after === null && parent === null ? nothing : against(after ?? parent ?? '')),
});

describe('operations on blocks', () => {
  it('move a block with all that stands in it', () => {
    const moved = apply({ kind: 'moveBlock', block: 'list', parent: null, after: null, ...against('list') });
    expect(shape(moved).slice(0, 3)).toEqual(['list: ', 'list > x: housing', 'list > y: food']);
  });

  it('split a block, and keep its id for the part before the break', () => {
    expect(shape(apply(split)).slice(0, 2)).toEqual(['a: Fees are refunded.', 'a2: Complaints are free.']);
  });

  it('merge a block with the one behind it', () => {
    expect(shape(apply(merge))[0]).toBe('a: Fees are refunded. Complaints are free. Wages are paid.');
  });

  it('keep offsets and places of the base together, whatever their order', () => {
    const edit: PassageOperation = {
      ...{ kind: 'replaceText', block: 'a', edits: [{ from: 30, to: 33, quote: 'are', insert: 'must be' }] },
      ...against('a'),
    };
    const there = ['a: Fees are refunded.', 'a2: Complaints must be free.', 'n: new n'];
    expect(shape(apply(split, insert('n', 'a'), edit)).slice(0, 3)).toEqual(there);
    expect(shape(apply(edit, insert('n', 'a'), split)).slice(0, 3)).toEqual(there);
  });

  it('put new blocks at one place in the order in which they are named', () => {
    const behind: PassageOperation = {
      ...{ kind: 'insertBlock', block: 'n3', after: 'n1', parent: null, blockKind: 'paragraph', text: 'new n3' },
      ...nothing,
    };
    const names = shape(apply(insert('n1', 'a'), insert('n2', 'a'), behind)).slice(1, 4);
    expect(names).toEqual(['n1: new n1', 'n3: new n3', 'n2: new n2']);
  });

  it('let blocks move into one that the same amendment makes', () => {
    const list: PassageOperation = {
      ...{ kind: 'insertBlock', block: 'ol', after: 'list', parent: null, blockKind: 'orderedList', text: '' },
      ...against('list'),
    };
    const move = (id: string, after: string | null): PassageOperation => ({
      ...{ kind: 'moveBlock', block: id, parent: 'ol', after, ...against(id) },
    });
    const gone: PassageOperation = { kind: 'deleteBlock', block: 'list', ...against('list') };
    expect(shape(apply(list, move('x', null), move('y', 'x'), gone)).slice(2)).toEqual([
      ...['ol: ', 'ol > x: housing', 'ol > y: food'],
    ]);
  });

  it('give changed and new blocks the new revision, and no other', () => {
    const result = apply(split);
    const revisions = result.ok ? result.passage.blocks.map(({ revision }) => revision) : [];
    expect(revisions).toEqual(['r2', 'r2', 'b.r1', 'list.r1', 'x.r1', 'y.r1']);
  });
});

describe('an operation is refused', () => {
  const replace = (id: string, text: string): PassageOperation => ({
    kind: 'replaceBlock',
    block: id,
    text,
    ...against(id),
  });
  const remove = (id: string): PassageOperation => ({ kind: 'deleteBlock', block: id, ...against(id) });
  const refusals: [string, PassageOperation[], string][] = [
    ['on a text of another revision', [{ ...split, revision: 'a.r0' }], 'amendment.staleBase'],
    ['on other words', [{ ...split, baseHash: 'other' }], 'amendment.staleBase'],
    ['in another language', [{ ...split, language: 'fr' }], 'amendment.staleBase'],
    ['on a block that is gone', [{ ...split, block: 'z' }], 'amendment.blockGone'],
    ['when the second block of a merger is another', [{ ...merge, otherHash: 'other' }], 'amendment.staleBase'],
    [
      'when blocks to be merged are no neighbours',
      [{ ...merge, other: 'y', otherRevision: 'y.r1', otherHash: hashOf('food') }],
      'amendment.notNeighbours',
    ],
    ['behind a block that is gone', [{ ...insert('n', 'a'), after: 'z' } as PassageOperation], 'amendment.blockGone'],
    ['with an id in use', [{ ...insert('n', 'a'), block: 'b' }], 'amendment.idTaken'],
    ['with an id given twice', [insert('n', 'a'), insert('n', 'b')], 'amendment.idTaken'],
    ['with a break whose block has an id in use', [{ ...split, newBlock: 'b' }], 'amendment.idTaken'],
    ['with a break in words', [{ ...split, from: 17, quote: '. ' }], 'range.outside'],
    ['with a break that quotes other words', [{ ...split, from: 4, to: 5, quote: 'x' }], 'range.quoteDiffers'],
    ['with a break before all words', [{ ...split, from: 0, to: 0, quote: '' }], 'amendment.emptyPart'],
    ['with too long a text', [replace('a', 'x'.repeat(20_001))], 'text.tooLong'],
    ['with a text that overrides the direction', [replace('a', 'x\u202e')], 'text.bidiOverride'],
    ['with a text that is not in NFC', [replace('a', 'e\u0301')], 'text.notNormalised'],
    ['with no words', [replace('a', ' ')], 'amendment.emptyText'],
    ['with the words that stand', [replace('b', 'Wages are paid.')], 'amendment.nothingChanges'],
    ['to delete and to change one block', [remove('a'), replace('a', 'x')], 'amendment.contradicts'],
    ['to put a block into one that it deletes', [remove('list'), insert('n', null, 'list')], 'amendment.contradicts'],
    ['to replace a block twice', [replace('a', 'x'), replace('a', 'y')], 'amendment.contradicts'],
    [
      'to put an item at the top',
      [{ ...insert('n', 'a'), blockKind: 'item' } as PassageOperation],
      'amendment.misplaced',
    ],
    [
      'to move a block behind itself',
      [{ kind: 'moveBlock', block: 'a', parent: null, after: 'a', ...against('a') }],
      'amendment.misplaced',
    ],
    [
      'to move a block behind one that stands elsewhere',
      [{ kind: 'moveBlock', block: 'a', parent: null, after: 'x', ...against('a') }],
      'amendment.misplaced',
    ],
    [
      'to move a block into itself',
      [{ kind: 'moveBlock', block: 'list', parent: 'x', after: null, ...against('list') }],
      'amendment.misplaced',
    ],
    [
      'to mark words that it does not quote',
      [
        {
          kind: 'formatText',
          block: 'b',
          changes: [{ from: 0, to: 5, quote: 'Wage', mark: 'strong', on: true }],
          ...against('b'),
        },
      ],
      'range.quoteDiffers',
    ],
    [
      'to mark a reference to nothing',
      [
        {
          kind: 'formatText',
          block: 'b',
          changes: [{ from: 0, to: 5, quote: 'Wages', mark: 'reference', on: true }],
          ...against('b'),
        },
      ],
      'mark.target',
    ],
    [
      'to take off a mark that is not there',
      [
        {
          kind: 'formatText',
          block: 'b',
          changes: [{ from: 0, to: 5, quote: 'Wages', mark: 'strong', on: false }],
          ...against('b'),
        },
      ],
      'amendment.nothingChanges',
    ],
  ];

  it.each(refusals)('%s', (_name, operations, code) => {
    expect(apply(...operations)).toMatchObject({ ok: false, code });
  });
});
