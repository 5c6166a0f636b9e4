import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ImportedBlock, ImportReview } from './import-review';
import { readPlainText } from './plain-text';

const file = join(__dirname, '../../../../tools/seed/data/2004-conclusions.txt');
const source = readFileSync(file, 'utf8');

function read(text: string): ImportReview {
  const review = readPlainText(text);
  if (!review.ok) throw new Error(`refused: ${review.code}`);
  return review;
}

const shape = (block: ImportedBlock): string => `${block.kind} ${block.label ?? '-'} ${block.text}`;
const shapes = (text: string): string[] => read(text).blocks.map(shape);
const codes = (text: string): string[] => read(text).warnings.map(({ code, line }) => `${code} @${String(line)}`);

describe('the 2004 resolution and conclusions, as they arrive from a PDF', () => {
  const review = read(source);
  const { blocks, counts } = review;

  it('counts two points of the resolution, 36 conclusions in unbroken order, and 44 bullets', () => {
    expect(counts).toMatchObject({ resolutionPoints: 2, conclusions: 36, bullets: 44, headings: 9, notes: 1 });
    expect(counts.parts.map(({ numbered, items, unbroken }) => [numbered, items, unbroken])).toEqual([
      [2, 0, true],
      [36, 44, true],
    ]);
    expect(counts.perParagraph.map(({ label, items }) => [label, items])).toEqual([
      ['21', 7],
      ['24', 20],
      ['31', 11],
      ['33', 6],
    ]);
    expect(review.warnings).toEqual([]);
  });

  it('joins the three paragraphs that a page break had cut, and names both lines of each', () => {
    expect(review.joined.map(({ block, from, to }) => [blocks[block]?.label, from, to])).toEqual([
      ['13', 35, 37],
      ['23', 61, 63],
      ['29', 96, 98],
    ]);
    expect(counts.joinedParagraphs).toBe(3);
    const text = (label: string): string =>
      blocks.find((block) => block.label === label && block.parent !== 0)?.text ?? '';
    expect(text('13')).toContain('(Durban, 2001); and facilitating');
    expect(text('23')).toContain('Rights at Work and its Follow-up, and other');
    expect(text('29')).toContain('Future ILO Activities in the Field of Migration and called');
  });

  it('drops the two stray dashes and lists them, so that paragraph 24 has 20 areas and not 21', () => {
    expect(review.dropped).toEqual([
      { line: 23, text: '-' },
      { line: 85, text: '-' },
    ]);
  });

  it('takes the footnote with its second line, and its mark out of the title', () => {
    const [title] = blocks;
    expect(title).toMatchObject({
      kind: 'part',
      text: 'Resolution concerning a fair deal for migrant workers in a global economy',
    });
    expect(title?.noteMarks).toEqual([{ at: 73, label: '¹', note: 5 }]);
    expect(blocks[5]).toMatchObject({ kind: 'note', label: '¹', parent: 0, lines: { from: 11, to: 12 } });
    expect(blocks[5]?.text).toMatch(/^Extracted from .* Workers, <http:.*pr-22\.pdf>$/u);
    expect(counts.wrappedLines).toBe(1);
  });

  it('turns italics into ranges of plain text', () => {
    const italics = blocks.flatMap((block) => block.marks.map(({ from, to }) => block.text.slice(from, to)));
    const report = 'Towards a fair deal for migrant workers in the global economy';
    expect(italics).toEqual([report, report]);
    expect(blocks.some((block) => block.text.includes('*'))).toBe(false);
  });

  it('keeps the preamble apart, and puts paragraphs under their headings', () => {
    expect(blocks.slice(1, 3).map((block) => [block.kind, block.label, block.parent])).toEqual([
      ['paragraph', null, 0],
      ['paragraph', null, 0],
    ]);
    const headings = blocks.filter((block) => block.kind === 'heading');
    expect(headings.map((block) => block.text)).toEqual([
      'Issues and challenges',
      'Policy approaches',
      'An ILO plan of action for migrant workers',
      'A non-binding multilateral framework for migrant workers in a global economy',
      'International labour standards and other relevant instruments',
      'Capacity building and technical assistance',
      'Development of a global knowledge base',
      'Social dialogue',
      'Follow-up',
    ]);
    const p24 = blocks.find((block) => block.label === '24');
    expect(blocks[p24?.parent ?? -1]?.text).toMatch(/^A non-binding multilateral framework/u);
  });

  it('reads the same from Windows, old Macintosh, with a byte order mark, tabs and form feeds', () => {
    const dressed = [
      source.replaceAll('\n', '\r\n'),
      source.replaceAll('\n', '\r'),
      `\uFEFF${source}`,
      source.replace(/^/gmu, '\t '),
      source.replace(/(?<=\S) (?=\S)/gu, ' \t '),
      source.normalize('NFD'),
    ];
    for (const text of dressed) expect(read(text)).toEqual(review);
    expect(read(source.replaceAll('\n\n', '\n\f\n')).blocks).toEqual(blocks);
  });
});

describe('numbers that do not run', () => {
  it('names the line and both numbers of a gap', () => {
    const { warnings, counts } = read('Title\n\n1. One.\n2. Two.\n4. Four.');
    expect(warnings).toEqual([{ code: 'number.missing', line: 5, found: '4', expected: '3' }]);
    expect(counts.parts[0]?.unbroken).toBe(false);
  });

  it('names a repeated number, one out of order and one that begins again without a heading', () => {
    expect(codes('1. One.\n2. Two.\n2. Again.')).toEqual(['number.repeated @3']);
    expect(codes('3. Three.\n2. Two.')).toEqual(['number.missing @1', 'number.outOfOrder @2']);
    expect(codes('1. One.\n2. Two.\n1. One.')).toEqual(['number.restarted @3']);
  });

  it('begins a part where numbers begin again under a heading, whatever note stands between', () => {
    const { counts } = read('First\n\n1. A.\n\n¹ Note.\n\nSecond\n\nUnder it\n\n1. B.\n2. C.');
    expect(counts).toMatchObject({ resolutionPoints: 1, conclusions: 2, headings: 1 });
    expect(counts.parts.map((part) => part.title)).toEqual(['First', 'Second']);
  });

  it('reads a number in the middle of a sentence as part of it, and says so', () => {
    expect(shapes('1. Adopted by the\n\n92. Session and published.\n2. Next.')).toEqual([
      'paragraph 1 Adopted by the 92. Session and published.',
      'paragraph 2 Next.',
    ]);
    expect(codes('1. Adopted by the\n\n92. Session and published.\n2. Next.')).toEqual(['number.insideSentence @3']);
  });

  it('takes a number that stands alone on its line with the line that follows', () => {
    expect(shapes('1.\nThe text.\n2)\n\nMore.')).toEqual(['paragraph 1 The text.', 'paragraph 2 More.']);
  });
});
