import fc from 'fast-check';
import type { ImportReview } from './import-review';
import { readPlainText } from './plain-text';
import { MAX_IMPORT_BYTES } from './source-lines';

function read(text: string): ImportReview {
  const review = readPlainText(text);
  if (!review.ok) throw new Error(`refused: ${review.code}`);
  return review;
}
const shapes = (text: string): string[] =>
  read(text).blocks.map(({ kind, label, text: words }) => `${kind} ${label ?? '-'} ${words}`);
const codes = (text: string): string[] => read(text).warnings.map(({ code, line }) => `${code} @${String(line)}`);

describe('joining lines', () => {
  it('goes on with a sentence across the notes at the foot of a page', () => {
    const text = '1. Members¹ agreed in the\n\n¹ Those present.\n\nCommittee to meet.\n2. Next.';
    expect(shapes(text)).toEqual([
      'paragraph 1 Members agreed in the Committee to meet.',
      'note ¹ Those present.',
      'paragraph 2 Next.',
    ]);
    expect(read(text).joined).toEqual([{ block: 0, from: 1, to: 5 }]);
  });

  it('goes on after an abbreviation, a lower-case start and a closing bracket', () => {
    expect(shapes('1. See Convention No.\n\n97 and others.')).toEqual([
      'paragraph 1 See Convention No. 97 and others.',
    ]);
    expect(shapes('1. A sentence.\n\nand its tail.')).toEqual(['paragraph 1 A sentence. and its tail.']);
    expect(shapes('1. (A sentence.)\n\nAnother paragraph.')).toHaveLength(2);
  });

  it('keeps hard-wrapped lines together without calling each a page break', () => {
    const review = read('1. The Committee\nadopts the\nReport.\n- one;\n- two\nlines.');
    expect(review.joined).toEqual([]);
    expect(review.counts).toMatchObject({ wrappedLines: 3, conclusions: 1, bullets: 2 });
  });

  it('asks about a heading that stands where a sentence is unfinished', () => {
    const text = '1. Steps:\n- promote rights\n\nSocial dialogue\n\n2. More.';
    expect(shapes(text)[2]).toBe('heading - Social dialogue');
    expect(codes(text)).toEqual(['heading.orContinuation @4']);
  });

  it('keeps a hyphen at the end of a line, and asks; a soft hyphen goes', () => {
    expect(shapes('1. A non-\nbinding text.')).toEqual(['paragraph 1 A non-binding text.']);
    expect(codes('1. A non-\nbinding text.')).toEqual(['hyphen.atLineEnd @1']);
    expect(shapes('1. A migra\u00ad\ntion text.')).toEqual(['paragraph 1 A migration text.']);
  });

  it('warns of items without a paragraph, of a dash in a sentence, of loose paragraphs and of a mark before text', () => {
    expect(codes('- first;\n- second.')).toEqual(['item.withoutParagraph @1']);
    expect(codes('1. Countries of origin\n- and of transit - act.')).toEqual(['item.afterOpenSentence @2']);
    expect(codes('1. One.\n\nLoose words.\n\n2. Two.')).toEqual(['paragraph.unnumbered @3']);
    expect(codes('1. One:\n-\nWords.')).toEqual(['mark.beforeText @2', 'paragraph.unnumbered @3']);
    expect(codes(`1. ${'word '.repeat(5000)}.`)).toEqual(['paragraph.long @1']);
  });

  it('reads Arabic and Chinese by their own punctuation', () => {
    expect(shapes('1. 移徙工人。\n\n另一段。')).toHaveLength(2);
    expect(shapes('1. العمال المهاجرون؛\n\nفقرة أخرى.')).toHaveLength(2);
  });
});

describe('marks', () => {
  it('leaves a lone asterisk and a superscript without note as text, and warns', () => {
    expect(shapes('1. A * b and 5 km² and 2*3*4.')).toEqual(['paragraph 1 A * b and 5 km² and 2*3*4.']);
    expect(codes('1. A * b.')).toEqual(['emphasis.unpaired @1']);
    expect(codes('1. 5 km².')).toEqual(['note.markWithoutNote @1']);
    expect(codes('1. *a *b* c.')).toEqual(['emphasis.unpaired @1']);
  });

  it('joins italics that a page break had cut', () => {
    const [block] = read('1. See *Towards a fair\n\nDeal* of 2004.').blocks;
    expect(block?.text.slice(block.marks[0]?.from, block.marks[0]?.to)).toBe('Towards a fair Deal');
  });

  it('binds a mark to the next note of its number, and names a note that nothing points at', () => {
    const review = read('1. One¹.\n\n¹ First.\n\n2. Two¹.\n\n¹ Second.\n\n² Third.\n\n3. Three¹.');
    expect(review.blocks.map((block) => block.noteMarks[0]?.note)).toEqual([1, undefined, 3, undefined, undefined, 3]);
    expect(review.warnings.map(({ code, found }) => [code, found])).toEqual([['note.withoutMark', '²']]);
  });
});

describe('what is refused', () => {
  it.each([
    ['', 'import.empty', 1],
    [' \n - \n', 'import.empty', 1],
    ['a\nb\u0000', 'import.controlCharacter', 2],
    ['a\n\u001b[31mred', 'import.controlCharacter', 2],
    ['\ud800', 'import.loneSurrogate', 1],
    ['a\n\nb \u202e c', 'import.directionOverride', 3],
    ['a \u2066 b', 'import.unbalancedIsolate', 1],
    ['a \u2069\u2066 b', 'import.unbalancedIsolate', 1],
    ['é'.repeat(MAX_IMPORT_BYTES / 2 + 1), 'import.tooLarge', 1],
    ['x'.repeat(MAX_IMPORT_BYTES + 1), 'import.tooLarge', 1],
  ])('refuses %j', (source, code, line) => {
    const refused = readPlainText(source);
    expect(refused).toMatchObject({ ok: false, code });
    expect(!refused.ok && refused.problems[0]?.line).toBe(line);
  });

  it('keeps balanced isolates and direction marks, and lists every problem up to a hundred', () => {
    expect(read('1. a \u2068b\u2069 \u200ec\u200f.').blocks).toHaveLength(1);
    const refused = readPlainText('\u0001\n'.repeat(200));
    expect(!refused.ok && refused.problems.length).toBe(100);
    expect(!refused.ok && refused.problems[1]).toEqual({
      code: 'import.controlCharacter',
      line: 2,
      codePoint: 'U+0001',
    });
  });

  it('reads long sources of the worst kinds in time that grows with their length only', () => {
    const worst = ['a\n', 'a¹\n', '1.\n', '¹a\n', '- a\n', '*a ', '(', 'A\n\n', '-\n', ' * a'];
    for (const unit of worst) {
      const source = `${unit.repeat(Math.floor(MAX_IMPORT_BYTES / 32 / unit.length))}x`;
      expect(readPlainText(source).ok).toBe(true);
    }
  });
});

describe('properties', () => {
  const words = fc.constantFrom(
    'work',
    'Work',
    'the',
    'ILO',
    'No.',
    'end.',
    'of,',
    '2001)',
    '*fair*',
    'deal;',
    'élan',
    '移徙',
    '5',
  );
  const starts = fc.constantFrom('', '', '- ', '• ', '1. ', '2. ', '3) ', ' ', '\t');
  const line = fc.tuple(starts, fc.array(words, { maxLength: 4 })).map(([start, rest]) => start + rest.join(' '));
  const note = fc.array(words, { minLength: 1, maxLength: 3 }).map((rest) => `¹ ${rest.join(' ')}`);
  const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{Nd}]/gu, '');
  const joinedOf = (review: ImportReview): string =>
    review.blocks.map((block) => (block.label ?? '') + block.text).join('');

  it('puts every letter and digit of the source into exactly one block, in the order of the source', () => {
    fc.assert(
      fc.property(fc.array(line, { minLength: 1 }), (lines) => {
        const source = `Title\n\n${lines.join('\n')}`;
        expect(lettersOf(joinedOf(read(source)))).toBe(lettersOf(source));
      }),
    );
  });

  it('loses and doubles nothing where notes stand between', () => {
    const sorted = (text: string): string[] => Array.from(lettersOf(text)).sort();
    fc.assert(
      fc.property(fc.array(fc.oneof(line, note), { minLength: 1 }), (lines) => {
        const source = `Title¹\n\n${lines.join('\n')}`;
        expect(sorted(joinedOf(read(source)))).toEqual(sorted(source));
      }),
    );
  });

  it('gives every block a place, a parent before it or a bearer, and lines that do not run backwards', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(line, note), { minLength: 1 }), (lines) => {
        const { blocks } = read(`Title\n\n${lines.join('\n')}`);
        for (const [at, block] of blocks.entries()) {
          expect(block.index).toBe(at);
          expect(block.lines.from).toBeLessThanOrEqual(block.lines.to);
          if (block.parent !== null && block.kind !== 'note') expect(block.parent).toBeLessThan(at);
          for (const mark of block.marks) expect(mark.from).toBeLessThan(mark.to);
        }
      }),
    );
  });
});
