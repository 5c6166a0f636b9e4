import fc from 'fast-check';
import {
  changeBetween,
  conflictGraph,
  mergeAmendments,
  operationsBetween,
  pairsOf,
  rebaseAll,
  withAmendment,
  type Passage,
  type TextAmendment,
} from '../../src/index';
import { sameWords } from '../../src/rebase/same-words';
import { amendmentsTo, editedSubs, hashOf, subProposals } from './arbitraries';

/** Amendments of which the first has sub-amendments; what each of these makes of it. */
function withSubs(base: Passage, proposed: readonly Passage[], steps: Parameters<typeof editedSubs>[1]) {
  const amendments = amendmentsTo(base, proposed);
  const first = mergeAmendments(conflictGraph(base, amendments, hashOf), ['A1'], 'A1');
  const text = first.ok ? first.passage : base;
  const texts = editedSubs(text, steps);
  const subs = texts.map((next, at): TextAmendment => ({
    ...{ id: `S${at + 1}`, order: 10 + at, parent: 'A1' },
    operations: operationsBetween(text, next, hashOf),
  }));
  return { all: [...amendments, ...subs], texts };
}

/** Registers the properties of sub-amendments, each tried this many times. */
export function subProperties(numRuns: number): void {
  it('gives one graph with sub-amendments, whatever the order, and no pair of an amendment and its own', () => {
    fc.assert(
      fc.property(subProposals, fc.infiniteStream(fc.nat(1000)), ([{ base, proposed }, steps], keys) => {
        const { all } = withSubs(base, proposed, steps);
        const graph = conflictGraph(base, all, hashOf);
        expect(graph.refused).toEqual(new Map());
        const keyed = all.map((one) => ({ one, key: keys.next().value as number })).sort((a, b) => a.key - b.key);
        const grown = keyed.map(({ one }) => one).reduce(withAmendment, conflictGraph(base, [], hashOf));
        expect(pairsOf(grown)).toEqual(pairsOf(graph));
        expect(pairsOf(graph).some(({ a, b }) => a === 'A1' && b.startsWith('S'))).toBe(false);
      }),
      { numRuns },
    );
  });

  it('merges an amendment and one sub-amendment to the text that the sub-amendment makes', () => {
    fc.assert(
      fc.property(subProposals, ([{ base, proposed }, steps]) => {
        const { all, texts } = withSubs(base, proposed, steps);
        const graph = conflictGraph(base, all, hashOf);
        for (const [at, text] of texts.entries()) {
          const merged = mergeAmendments(graph, ['A1', `S${at + 1}`], 'r2');
          expect(merged.ok && sameWords(merged.passage, text)).toBe(true);
        }
      }),
      { numRuns },
    );
  });

  it('lets a sub-amendment have words only where its amendment has them', () => {
    fc.assert(
      fc.property(subProposals, ([{ base, proposed }, steps]) => {
        const { all } = withSubs(base, proposed, steps);
        const graph = conflictGraph(base, all, hashOf);
        for (const next of proposed) {
          const change = changeBetween(graph, next);
          if (change === null) continue;
          const fates = rebaseAll(graph, change);
          const sub = fates.get('S1');
          if (fates.get('A1')?.passage === null) expect(sub?.passage).toBeNull();
        }
      }),
      { numRuns },
    );
  });
}
