import {
  applyOperations,
  checkMarks,
  hashedForm,
  type InlineMark,
  type Passage,
  type PassageBlock,
  type PassageOperation,
} from '../../src/index';
import { hashOf } from './arbitraries';

const block = (id: string, text: string): PassageBlock => ({
  ...{ id, text, kind: 'paragraph', parent: null },
  marks: [],
  revision: `${id}.r1`,
});

describe('inline marks', () => {
  it('leave the hash of a block without marks as it was, and never look like a text', () => {
    expect(hashedForm('Wages are paid.', [])).toBe('Wages are paid.');
    const marked = hashedForm('Wages are paid.', [{ kind: 'strong', from: 0, to: 5 }]);
    expect(marked.startsWith('Wages are paid.\u0000')).toBe(true);
  });

  it('are hashed the same in whatever order they come', () => {
    const marks: InlineMark[] = [
      { kind: 'strong', from: 6, to: 9 },
      { kind: 'reference', from: 0, to: 5, target: 'C095' },
      { kind: 'emphasis', from: 0, to: 5 },
    ];
    expect(hashedForm('Wages are paid.', marks.toReversed())).toBe(hashedForm('Wages are paid.', marks));
  });

  it('are refused outside the words, on none, in the midst of a character, without a target', () => {
    const codeOf = (text: string, mark: InlineMark) => {
      const verdict = checkMarks(text, [mark]);
      return verdict.ok ? null : verdict.code;
    };
    expect(codeOf('abc', { kind: 'strong', from: 0, to: 4 })).toBe('mark.outside');
    expect(codeOf('abc', { kind: 'strong', from: 1, to: 1 })).toBe('mark.empty');
    expect(codeOf('👍🏽', { kind: 'strong', from: 0, to: 2 })).toBe('mark.splitsCharacter');
    expect(codeOf('abc', { kind: 'reference', from: 0, to: 3 })).toBe('mark.target');
    expect(codeOf('abc', { kind: 'strong', from: 0, to: 3, target: 'C095' })).toBe('mark.target');
    expect(codeOf('abc', { kind: 'reference', from: 0, to: 3, target: 'C095' })).toBeNull();
  });

  it('follow their words through an edit, and take in words put among them', () => {
    const marked: Passage = {
      language: 'en',
      blocks: [{ ...block('a', 'All measures are voluntary.'), marks: [{ kind: 'strong', from: 4, to: 26 }] }],
    };
    const edits = [
      { from: 0, to: 3, quote: 'All', insert: 'These' },
      { from: 13, to: 13, quote: '', insert: 'still ' },
    ];
    const baseHash = hashOf(hashedForm('All measures are voluntary.', marked.blocks[0]!.marks));
    const operation: PassageOperation = {
      kind: 'replaceText',
      block: 'a',
      edits,
      revision: 'a.r1',
      baseHash,
      language: 'en',
    };
    const result = applyOperations(marked, [operation], hashOf, 'r2');
    expect(result).toMatchObject({
      passage: {
        blocks: [{ text: 'These measures still are voluntary.', marks: [{ kind: 'strong', from: 6, to: 34 }] }],
      },
    });
  });
});
