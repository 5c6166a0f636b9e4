import {
  conflictGraph,
  consideration,
  ifAdopted,
  ifRejected,
  mergeAmendments,
  operationsBetween,
  pairsOf,
  RELATIONS,
  withAmendment,
  type ConflictGraph,
  type Passage,
  type PassageOperation,
  type TextAmendment,
} from '../../src/index';
import { hashOf } from './arbitraries';

const block = (id: string, text: string) => ({
  ...{ id, text, kind: 'paragraph' as const, parent: null },
  marks: [],
  revision: 'r1',
});
const base: Passage = {
  language: 'en',
  blocks: [
    block('p1', 'Members should publish a list of agencies every year.'),
    block('p2', 'Wages are paid in full.'),
  ],
};

function reading(id: string, text: string, of: Passage = base): readonly PassageOperation[] {
  const blocks = of.blocks.map((one) => (one.id === id ? { ...one, text } : one));
  return operationsBetween(of, { ...of, blocks }, hashOf);
}

const against = (id: string) => ({
  ...{ block: id, revision: 'r1', language: 'en' },
  baseHash: hashOf(base.blocks.find((one) => one.id === id)!.text),
});
const amendment = (order: number, operations: readonly PassageOperation[]): TextAmendment => ({
  ...{ id: `D.${order}`, order, parent: null, operations },
});

const all: readonly TextAmendment[] = [
  amendment(1, reading('p1', 'Members should publish a list of agencies every month.')),
  amendment(2, [{ kind: 'replaceBlock', text: 'Agencies are listed.', ...against('p1') }]),
  amendment(3, [{ kind: 'deleteBlock', ...against('p1') }]),
  amendment(4, reading('p1', 'Governments and their agencies should publish a list of agencies every year.')),
  amendment(5, [
    {
      ...against('p1'),
      kind: 'insertBlock',
      block: 'n1',
      after: 'p1',
      parent: null,
      blockKind: 'paragraph',
      text: 'Fees are refunded.',
    },
  ]),
  amendment(6, reading('p2', 'Wages are paid on time.')),
];
const graph = conflictGraph(base, all, hashOf);

/** The text as D.4 would make it. */
function textOfD4(): Passage {
  const merged = mergeAmendments(graph, ['D.4'], 'D.4');
  return merged.ok ? merged.passage : base;
}
const sub = (id: string, text: string): TextAmendment => ({
  ...{ id, order: 100, parent: 'D.4', operations: reading('p1', text, textOfD4()) },
});
const subs = [
  sub('s1', 'Governments and agencies should publish a list of agencies every year.'),
  sub('s2', 'Governments and their agencies should publish a list of licensed agencies every year.'),
];
const withSubs = subs.reduce(withAmendment, graph);

const orderOf = (of: ConflictGraph, chair?: readonly string[]) => {
  const result = consideration(of, chair);
  if (!result.ok) return result.code;
  return result.provisions.map(({ provision, sequence, by }) => [
    provision,
    by,
    sequence.map((one) => one.amendment).join(' '),
  ]);
};

describe('the order of consideration', () => {
  it('is deletion, replacement, changes from the furthest to the nearest, then what is added', () => {
    expect(orderOf(graph)).toEqual([
      ['p1', 'rule', 'D.3 D.2 D.4 D.1 D.5'],
      ['p2', 'rule', 'D.6'],
    ]);
  });

  it('has a sub-amendment before its amendment, the furthest first', () => {
    expect(orderOf(withSubs)).toEqual([
      ['p1', 'rule', 'D.3 D.2 s1 s2 D.4 D.1 D.5'],
      ['p2', 'rule', 'D.6'],
    ]);
  });

  it('is the same whatever the order in which they came', () => {
    expect(orderOf(conflictGraph(base, [...all, ...subs].toReversed(), hashOf))).toEqual(orderOf(withSubs));
  });

  it('is the Chair’s where the Chair sets one, and says so', () => {
    expect(orderOf(withSubs, ['D.1', 'D.4'])).toEqual([
      ['p1', 'chair', 'D.1 s1 s2 D.4 D.3 D.2 D.5'],
      ['p2', 'rule', 'D.6'],
    ]);
  });

  it('refuses an order that cannot be', () => {
    expect(orderOf(graph, ['D.9'])).toBe('order.unknownAmendment');
    expect(orderOf(graph, ['D.1', 'D.1'])).toBe('order.namedTwice');
    expect(orderOf(withSubs, ['D.4', 's1'])).toBe('order.subAfterAmendment');
  });
});

describe('what a decision does to the others', () => {
  it('lets all fall that the deleted provision had, but not what stands behind it', () => {
    const { falls } = ifAdopted(withSubs, 'D.3');
    expect(falls.map(({ amendment: id, cause }) => [id, cause])).toEqual([
      ...['D.1', 'D.2', 'D.4', 's1', 's2'].map((id) => [id, 'D.3']),
    ]);
  });

  it('lets nothing fall that is independent', () => {
    expect(ifAdopted(withSubs, 'D.1').falls.map(({ amendment: id }) => id)).toEqual(['D.2', 'D.3']);
    expect(ifAdopted(withSubs, 'D.6')).toEqual({ falls: [], contained: [], toConfirm: [] });
  });

  it('lets sub-amendments fall with their amendment, and concerns only their like when they are adopted', () => {
    expect(ifRejected(withSubs, 'D.4').map(({ amendment: id }) => id)).toEqual(['s1', 's2']);
    expect(ifAdopted(withSubs, 's1').falls).toEqual([]);
    const rival = sub('s3', 'Governments and private agencies should publish a list of agencies every year.');
    expect(ifAdopted(withAmendment(withSubs, rival), 's1').falls).toEqual([
      { amendment: 's3', cause: 's1', blocks: ['p1'] },
    ]);
  });

  it('names what would be contained, and whose place is to be confirmed', () => {
    const same = { ...all[0]!, id: 'D.7', order: 7 };
    const beside = amendment(8, [
      {
        ...against('p1'),
        kind: 'insertBlock',
        block: 'n2',
        after: 'p1',
        parent: null,
        blockKind: 'paragraph',
        text: 'Complaints are free.',
      },
    ]);
    const more = [same, beside].reduce(withAmendment, graph);
    expect(ifAdopted(more, 'D.1').contained).toEqual(['D.7']);
    expect(ifAdopted(more, 'D.5').toConfirm).toEqual(['D.8']);
    expect(pairsOf(more).find(({ a, b }) => a === 'D.1' && b === 'D.7')?.relation).toBe(RELATIONS[0]);
  });
});

describe('a graph', () => {
  it('keeps amendments that do not stand apart, with the reason', () => {
    const stale = {
      ...all[5]!,
      id: 'stale',
      operations: [{ ...against('p2'), kind: 'deleteBlock' as const, revision: 'r0' }],
    };
    const orphan = { ...subs[0]!, id: 'orphan', parent: 'stale' };
    const deep = { ...subs[0]!, id: 'deep', parent: 's1' };
    const lost = { ...subs[0]!, id: 'lost', parent: 'nobody' };
    const more = conflictGraph(base, [lost, deep, orphan, stale, ...subs, ...all], hashOf);
    expect(Object.fromEntries([...more.refused].map(([id, { code }]) => [id, code]))).toEqual({
      ...{ stale: 'amendment.staleBase', orphan: 'amendment.parentRefused', deep: 'amendment.subOfSub' },
    });
    expect(more.entries.has('lost')).toBe(false);
    expect(mergeAmendments(more, ['stale'], 'r2')).toMatchObject({ code: 'merge.notInGraph' });
    expect(mergeAmendments(more, ['s1'], 'r2')).toMatchObject({ code: 'merge.parentMissing' });
  });

  it('merges an amendment as sub-amended', () => {
    const merged = mergeAmendments(withSubs, ['D.4', 's1', 's2', 'D.6'], 'r2');
    expect(merged.ok && merged.passage.blocks.map(({ text }) => text)).toEqual([
      'Governments and agencies should publish a list of licensed agencies every year.',
      'Wages are paid on time.',
    ]);
  });

  it('refuses to merge what is in conflict, with the pairs', () => {
    const refused = mergeAmendments(graph, ['D.1', 'D.2', 'D.6'], 'r2');
    expect(refused).toMatchObject({ code: 'merge.conflict', pairs: [{ a: 'D.1', b: 'D.2', blocks: ['p1'] }] });
  });

  it('refuses to merge two new blocks of one id', () => {
    const other = all[4]!.operations.map((one) => ({ ...one, text: 'Contracts are written.' }) as PassageOperation);
    const more = withAmendment(graph, { ...all[4]!, id: 'D.9', operations: other });
    expect(mergeAmendments(more, ['D.5', 'D.9'], 'r2')).toEqual({ ok: false, code: 'merge.idTaken', block: 'n1' });
  });

  it('takes a sub-amendment in once its amendment is there', () => {
    const early = [subs[0]!, ...all].reduce(withAmendment, conflictGraph(base, [], hashOf));
    expect(early.entries.has('s1')).toBe(true);
  });
});
