import type { ImportCounts, ImportedBlock, ItemCount, PartCount } from './import-review';

/** The figures that only the reader of the lines knows. */
export interface LineFigures {
  readonly joinedParagraphs: number;
  readonly wrappedLines: number;
  readonly droppedLines: number;
}

function partsOf(blocks: readonly ImportedBlock[]): { part: ImportedBlock | null; members: ImportedBlock[] }[] {
  const parts: { part: ImportedBlock | null; members: ImportedBlock[] }[] = [];
  for (const block of blocks) {
    if (block.kind === 'part') parts.push({ part: block, members: [] });
    else if (parts.length === 0) parts.push({ part: null, members: [block] });
    else parts.at(-1)?.members.push(block);
  }
  return parts;
}

const isNumbered = (block: ImportedBlock): boolean => block.kind === 'paragraph' && block.label !== null;

function countPart(part: ImportedBlock | null, members: readonly ImportedBlock[]): PartCount {
  const numbered = members.filter(isNumbered);
  return {
    part: part?.index ?? null,
    title: part?.text ?? '',
    numbered: numbered.length,
    items: members.filter((block) => block.kind === 'item').length,
    unbroken: numbered.every((block, at) => block.label === String(at + 1)),
  };
}

function itemsPerParagraph(blocks: readonly ImportedBlock[]): ItemCount[] {
  const items = new Map<number, number>();
  for (const { kind, parent } of blocks) {
    if (kind === 'item' && parent !== null && blocks[parent]?.kind === 'paragraph')
      items.set(parent, (items.get(parent) ?? 0) + 1);
  }
  return [...items].map(([paragraph, count]) => ({ paragraph, label: blocks[paragraph]?.label ?? null, items: count }));
}

/** Counts a reading: parts, numbers, items under each paragraph, headings, notes, and what was done to the lines. */
export function countBlocks(blocks: readonly ImportedBlock[], figures: LineFigures): ImportCounts {
  const parts = partsOf(blocks).map(({ part, members }) => countPart(part, members));
  const most = Math.max(0, ...parts.map((part) => part.numbered));
  const proper = parts.findIndex((part) => part.numbered === most);
  return {
    resolutionPoints: parts.slice(0, proper).reduce((sum, part) => sum + part.numbered, 0),
    conclusions: most,
    bullets: blocks.filter((block) => block.kind === 'item').length,
    perParagraph: itemsPerParagraph(blocks),
    parts,
    headings: blocks.filter((block) => block.kind === 'heading').length,
    notes: blocks.filter((block) => block.kind === 'note').length,
    ...figures,
  };
}
