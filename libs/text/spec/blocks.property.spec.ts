import fc from 'fast-check';
import { acceptAll, compareTrees, countChanges, readsTheSame, rejectAll, type BlockComparison } from '../src/index';
import { LANGUAGES, textOfPieces } from './arbitraries';
import { treeOf, type Written } from './trees';

/** One thing done to a document; `at` says to which block, and `cut` where, whatever the number of blocks. */
const step = (language: string) =>
  fc.record({
    act: fc.constantFrom('edit', 'delete', 'forget', 'insert', 'move', 'split', 'merge', 'mark'),
    at: fc.nat(20),
    cut: fc.nat(200),
    text: textOfPieces(language),
  });

interface Step {
  readonly act: string;
  readonly at: number;
  readonly cut: number;
  readonly text: string;
}

function changed(blocks: readonly Written[], { act, at, cut, text }: Step, name: string): readonly Written[] {
  const place = at % Math.max(blocks.length, 1);
  const block = blocks[place];
  const other = blocks[place + 1];
  if (block === undefined || act === 'insert') return blocks.toSpliced(place, 0, { id: name, text });
  if (block.deleted === true) return blocks;
  const own = block.text ?? '';
  switch (act) {
    case 'edit':
      return blocks.with(place, { ...block, text: own.slice(0, cut % (own.length + 1)) + text });
    case 'delete':
      return blocks.with(place, { ...block, deleted: true });
    case 'forget':
      return blocks.toSpliced(place, 1);
    case 'move':
      return blocks.toSpliced(place, 1).toSpliced(cut % blocks.length, 0, block);
    case 'split': {
      const border = own.indexOf(' ', cut % (own.length + 1));
      const parts = border < 0 ? [own, ''] : [own.slice(0, border), own.slice(border + 1)];
      return blocks.toSpliced(place, 1, { ...block, text: parts[0]! }, { id: name, text: parts[1]! });
    }
    case 'merge':
      if (other === undefined || other.deleted === true) return blocks;
      return blocks.toSpliced(place, 2, { ...block, text: `${own} ${other.text}` }, { ...other, deleted: true });
    case 'mark':
      return blocks.with(place, { ...block, spans: own === '' ? [] : [{ kind: 'strong', from: 0, to: own.length }] });
    default:
      return blocks;
  }
}

const documents = fc.constantFrom(...LANGUAGES).chain((language) =>
  fc
    .record({
      texts: fc.array(textOfPieces(language), { maxLength: 8 }),
      steps: fc.array(step(language), { maxLength: 8 }),
      isAnew: fc.boolean(),
    })
    .map(({ texts, steps, isAnew }) => {
      const before = texts.map((text, index): Written => ({ id: `p${index}`, text, spans: [] }));
      const next = steps.reduce<readonly Written[]>((blocks, one, index) => changed(blocks, one, `n${index}`), before);
      const after = isAnew ? next.map((block) => ({ ...block, id: `anew ${block.id}` })) : next;
      return { language, before, after };
    }),
);

function compared(before: readonly Written[], after: readonly Written[], language: string): readonly BlockComparison[] {
  const comparison = compareTrees(treeOf(before), treeOf(after), language);
  if (!comparison.ok) throw new Error(comparison.code);
  return comparison.blocks;
}

type Texts = readonly (readonly [string, string])[];

/** The old texts by id that a comparison gives when all is rejected, or the new ones when all is accepted. */
function textsOf(block: BlockComparison, side: 'old' | 'new'): Texts {
  const textOf = side === 'old' ? rejectAll : acceptAll;
  switch (block.kind) {
    case 'kept':
      return [[side === 'old' ? block.before : block.after, textOf(block.marks)]];
    case 'inserted':
      return side === 'old' ? [] : [[block.after, textOf(block.marks)]];
    case 'deleted':
      return side === 'old' ? [[block.before, textOf(block.marks)]] : [];
    case 'split':
      if (side === 'new') return block.parts.map(({ block: id, marks }) => [id, textOf(marks)]);
      return [[block.before, block.parts.map(({ marks }) => textOf(marks)).join('')]];
    case 'merged':
      if (side === 'old') return block.parts.map(({ block: id, marks }) => [id, textOf(marks)]);
      return [[block.after, block.parts.map(({ marks }) => textOf(marks)).join('')]];
  }
}

const living = (blocks: readonly Written[]): Texts =>
  blocks.filter(({ deleted }) => deleted !== true).map(({ id, text = '' }) => [id, text]);

const byId = (texts: Texts) => texts.toSorted(([a], [b]) => (a < b ? -1 : 1));

describe('a comparison of two states of a document, whatever they are', () => {
  it('gives the new texts in their order when all is accepted, and the old when all is rejected', () => {
    fc.assert(
      fc.property(documents, ({ language, before, after }) => {
        const blocks = compared(before, after, language);
        expect(blocks.flatMap((block) => textsOf(block, 'new'))).toEqual(living(after));
        expect(byId(blocks.flatMap((block) => textsOf(block, 'old')))).toEqual(byId(living(before)));
      }),
      { numRuns: 500 },
    );
  });

  it('has marks as any comparison has them, in every block and part', () => {
    fc.assert(
      fc.property(documents, ({ language, before, after }) => {
        for (const block of compared(before, after, language)) {
          for (const { marks } of 'parts' in block ? block.parts : [block]) {
            expect(marks.map(({ op }) => op.charAt(0)).join('')).toMatch(/^e?((di|d|i)e)*(di|d|i)?$/);
            expect(marks.every(({ text }) => text !== '')).toBe(true);
          }
        }
      }),
    );
  });

  it('quotes the new text in what it says of marking', () => {
    fc.assert(
      fc.property(documents, ({ language, before, after }) => {
        const texts = new Map(living(after));
        for (const block of compared(before, after, language)) {
          if (block.kind !== 'kept') continue;
          for (const { from, to, quote } of block.formatting) {
            expect(texts.get(block.after)?.slice(from, to)).toBe(quote);
          }
        }
      }),
    );
  });

  it('says of a document against itself that it reads the same', () => {
    fc.assert(
      fc.property(documents, ({ language, before, after }) => {
        for (const state of [before, after]) expect(compared(state, state, language).every(readsTheSame)).toBe(true);
      }),
    );
  });

  it('finds only moves where blocks changed places, as few as there can be', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray([0, 1, 2, 3, 4, 5, 6], { minLength: 7 }), (order) => {
        const block = (n: number): Written => ({ id: `p${n}`, text: `Clause ${n}.` });
        const blocks = compared([0, 1, 2, 3, 4, 5, 6].map(block), order.map(block), 'en');
        const { movedBlocks, ...others } = countChanges(blocks, 'en');
        expect(Object.values(others).every((count) => count === 0)).toBe(true);
        expect(movedBlocks).toBe(7 - longestIncreasing(order));
      }),
    );
  });
});

function longestIncreasing(numbers: readonly number[]): number {
  const lengths = numbers.map(() => 1);
  for (const [index, number] of numbers.entries()) {
    for (let other = 0; other < index; other += 1) {
      if (numbers[other]! < number) lengths[index] = Math.max(lengths[index]!, lengths[other]! + 1);
    }
  }
  return Math.max(...lengths);
}
