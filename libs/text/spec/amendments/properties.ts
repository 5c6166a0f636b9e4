import fc from 'fast-check';
import {
  applyOperations,
  changeBetween,
  changeByAdopting,
  conflictGraph,
  mergeAmendments,
  operationsBetween,
  pairsOf,
  rebase,
  withAmendment,
  withoutAmendment,
  type Edit,
  type Passage,
  type TextAmendment,
} from '../../src/index';
import { applyEdits } from '../../src/edits';
import { normalEdits } from '../../src/operations/normal-edits';
import { sameWords } from '../../src/rebase/same-words';
import { editedTexts } from '../arbitraries';
import { amendmentsTo, hashOf, passages, proposals } from './arbitraries';

/** All that a graph says, in one order. */
function shown(graph: ReturnType<typeof conflictGraph>) {
  const named = [...graph.blocks].map(([block, { members, pairs }]) => {
    const inOrder = pairs.toSorted((x, y) => (`${x.a} ${x.b}` < `${y.a} ${y.b}` ? -1 : 1));
    return [block, { members, pairs: inOrder }] as const;
  });
  return { pairs: pairsOf(graph), blocks: Object.fromEntries(named), refused: Object.fromEntries(graph.refused) };
}

/** The passage that a merge gives, or its refusal. */
function mergedOf(base: Passage, amendments: readonly TextAmendment[]) {
  const graph = conflictGraph(base, amendments, hashOf);
  return mergeAmendments(
    graph,
    amendments.map(({ id }) => id),
    'r2',
  );
}

/** Registers the properties of the engine, each tried this many times. */
export function engineProperties(numRuns: number): void {
  const runs = { numRuns };
  it('finds operations that make the proposed text, word for word and mark for mark', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        for (const next of proposed) {
          const applied = applyOperations(base, operationsBetween(base, next, hashOf), hashOf, 'r2');
          expect(applied).toMatchObject({ ok: true });
          expect(applied.ok && sameWords(applied.passage, next)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('finds them also where no block has an id in common', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        const renamed = (id: string | null) => (id === null ? null : `other ${id}`);
        for (const next of proposed) {
          const blocks = next.blocks.map((one) => ({ ...one, id: `other ${one.id}`, parent: renamed(one.parent) }));
          const other = { ...next, blocks };
          const applied = applyOperations(base, operationsBetween(base, other, hashOf), hashOf, 'r2');
          expect(applied).toMatchObject({ ok: true });
          expect(applied.ok && sameWords(applied.passage, next)).toBe(true);
        }
      }),
      runs,
    );
  });

  it('gives one graph, whatever the order, at once or one by one', () => {
    fc.assert(
      fc.property(proposals, fc.infiniteStream(fc.nat(1000)), ({ base, proposed }, keys) => {
        const amendments = amendmentsTo(base, proposed);
        const graph = shown(conflictGraph(base, amendments, hashOf));
        const shuffled = amendments
          .map((one) => ({ one, key: keys.next().value as number }))
          .sort((a, b) => a.key - b.key);
        const others = shuffled.map(({ one }) => one);
        expect(shown(conflictGraph(base, others, hashOf))).toEqual(graph);
        const grown = others.reduce(withAmendment, conflictGraph(base, [], hashOf));
        expect(shown(grown)).toEqual(graph);
        const [first] = others;
        if (first !== undefined) expect(shown(withAmendment(withoutAmendment(grown, first.id), first))).toEqual(graph);
      }),
      runs,
    );
  });

  it('merges amendments that are independent to one text, whatever their numbers', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        const amendments = amendmentsTo(base, proposed);
        const pairs = pairsOf(conflictGraph(base, amendments, hashOf));
        fc.pre(pairs.every(({ relation }) => relation === 'independent' || relation === 'identical'));
        const backwards = amendments.map((one) => ({ ...one, order: -one.order }));
        const [one, other] = [mergedOf(base, amendments), mergedOf(base, backwards)];
        expect(other.ok).toBe(one.ok);
        if (one.ok && other.ok) expect(sameWords(one.passage, other.passage)).toBe(true);
      }),
      runs,
    );
  });

  it('carries an independent amendment over so that adopting one after another is the same as merging both', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        const amendments = amendmentsTo(base, proposed).slice(0, 2);
        const graph = conflictGraph(base, amendments, hashOf);
        fc.pre(amendments.length === 2 && pairsOf(graph).every(({ relation }) => relation === 'independent'));
        const both = mergedOf(base, amendments);
        const adopted = changeByAdopting(graph, ['A1'], 'r2');
        const entry = graph.entries.get('A2');
        if (!both.ok || !adopted.ok || entry === undefined || (amendments[1]?.operations.length ?? 0) === 0) return;
        const rebased = rebase(adopted.change, entry);
        // All that the one does may be part of what the other does.
        expect(['carriedOver', 'alreadyContained']).toContain(rebased.fate);
        expect(rebased.passage !== null && sameWords(rebased.passage, both.passage)).toBe(true);
        if (rebased.fate !== 'carriedOver') return;
        // Its operations on the new text say the same.
        const again = applyOperations(adopted.change.next, rebased.operations, hashOf, 'r3');
        expect(again.ok && sameWords(again.passage, both.passage)).toBe(true);
      }),
      runs,
    );
  });

  it('gives words only to what is carried over or contained', () => {
    fc.assert(
      fc.property(proposals, passages, ({ base, proposed }, elsewhere) => {
        const amendments = amendmentsTo(base, proposed);
        const graph = conflictGraph(base, amendments, hashOf);
        for (const next of [...proposed, { ...elsewhere, language: base.language }]) {
          const change = changeBetween(graph, next);
          expect(change).not.toBeNull();
          if (change === null) continue;
          for (const entry of graph.entries.values()) {
            const { fate, passage } = rebase(change, entry);
            expect(passage === null).toBe(fate === 'orphaned' || fate === 'authorMustDecide');
          }
        }
      }),
      runs,
    );
  });

  it('finds an amendment contained in the text that it makes', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        const graph = conflictGraph(base, amendmentsTo(base, proposed), hashOf);
        for (const [at, next] of proposed.entries()) {
          const change = changeBetween(graph, next);
          const entry = graph.entries.get(`A${at + 1}`);
          if (change !== null && entry !== undefined) expect(rebase(change, entry).fate).toBe('alreadyContained');
        }
      }),
      runs,
    );
  });

  it('shows who changed what: accepted it is the merged text, rejected the base', () => {
    fc.assert(
      fc.property(proposals, ({ base, proposed }) => {
        const amendments = amendmentsTo(base, proposed);
        const merged = mergedOf(base, amendments);
        if (!merged.ok) return;
        const now = new Map(merged.passage.blocks.map(({ id, text }) => [id, text]));
        const accepted = new Map<string, string>();
        const rejected: string[] = [];
        for (const { block, fate, marks } of merged.traces) {
          const text = (op: 'insert' | 'delete') =>
            marks
              .filter((one) => one.op !== op)
              .map((one) => one.text)
              .join('');
          if (fate !== 'deleted') accepted.set(block, text('delete'));
          rejected.push(text('insert'));
          for (const { op, by } of marks) expect(by.length > 0).toBe(op !== 'equal');
        }
        expect(accepted).toEqual(now);
        const letters = (texts: readonly string[]) => Array.from(texts.join('')).sort().join('');
        expect(letters(rejected)).toBe(letters(base.blocks.map(({ text }) => text)));
      }),
      runs,
    );
  });

  it('brings edits into one form without changing what they make', () => {
    fc.assert(
      fc.property(
        editedTexts,
        fc.array(fc.tuple(fc.nat(60), fc.nat(8), fc.constantFrom('s', ' x', 'y ', '', '.', 'e')), { maxLength: 4 }),
        ({ before }, picks) => {
          const borders = [...new Intl.Segmenter('und', { granularity: 'grapheme' }).segment(before)].map(
            ({ index }) => index,
          );
          borders.push(before.length);
          let floor = 0;
          const edits: Edit[] = [];
          for (const [start, length, insert] of picks.sort(([a], [b]) => a - b)) {
            const [from, to] = [borders[start], borders[Math.min(start + length, borders.length - 1)]];
            if (from === undefined || to === undefined || from < floor || (from === to && insert === '')) continue;
            edits.push({ from, to, quote: before.slice(from, to), insert });
            floor = to;
          }
          const normal = normalEdits(before, edits);
          const once = (all: readonly Edit[]) => applyEditsLoosely(before, all);
          expect(once(normal)).toBe(once(edits));
          for (const one of normal) expect(before.slice(one.from, one.to)).toBe(one.quote);
          expect(applyEdits(before, edits).ok).toBe(true);
        },
      ),
      { numRuns: 3 * numRuns },
    );
  });
}

/** As `applyEdits`, for edits that may cut a character made of several. */
function applyEditsLoosely(text: string, edits: readonly { from: number; to: number; insert: string }[]): string {
  let out = '';
  let at = 0;
  for (const { from, to, insert } of edits) {
    expect(from).toBeGreaterThanOrEqual(at);
    out += text.slice(at, from) + insert;
    at = to;
  }
  return out + text.slice(at);
}
