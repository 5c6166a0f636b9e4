import type { Language } from '../../block';
import type { Mark } from '../../mark';
import { tokenize } from '../../tokens';
import type { BlockComparison, BlockPart } from './block-comparison';

/** What a comparison of two states comes to. A block that moved and changed counts as both. */
export interface ChangeCounts {
  readonly insertedBlocks: number;
  readonly deletedBlocks: number;
  readonly movedBlocks: number;
  /** Borders between blocks that came by splitting, and that went by merging. */
  readonly breaksInserted: number;
  readonly breaksRemoved: number;
  /** Words put in and struck, those of blocks put in and struck among them. */
  readonly insertedWords: number;
  readonly deletedWords: number;
  /** Stretches of words that are marked otherwise and read the same. */
  readonly formattingChanges: number;
}

/**
 * Counts the changes of a comparison.
 * @param language that of the comparison: it decides what a word is.
 */
export function countChanges(blocks: readonly BlockComparison[], language: Language): ChangeCounts {
  const marks = blocks.flatMap(allMarks);
  const of = (kind: BlockComparison['kind']) => blocks.filter((block) => block.kind === kind);
  const breaks = (kind: 'split' | 'merged') =>
    blocks.reduce((sum, block) => sum + (block.kind === kind ? partsOf(block).length - 1 : 0), 0);
  return {
    insertedBlocks: of('inserted').length,
    deletedBlocks: of('deleted').length,
    movedBlocks: blocks.filter((block) => 'move' in block && block.move !== null).length,
    breaksInserted: breaks('split'),
    breaksRemoved: breaks('merged'),
    insertedWords: wordsIn(marks, 'insert', language),
    deletedWords: wordsIn(marks, 'delete', language),
    formattingChanges: blocks.reduce((sum, block) => sum + formattingOf(block), 0),
  };
}

/**
 * Whether a block reads as before: no word of it changed, it stands where it stood, as what it was. Its words may be
 * marked otherwise (`formatting`): a formatting-only change.
 */
export function readsTheSame(block: BlockComparison): boolean {
  if (block.kind !== 'kept' || block.move !== null || block.recast !== null) return false;
  return block.marks.every(({ op }) => op === 'equal');
}

function formattingOf(block: BlockComparison): number {
  if (block.kind === 'kept') return block.formatting.length;
  return partsOf(block).reduce((sum, { formatting }) => sum + formatting.length, 0);
}

function partsOf(block: BlockComparison): readonly BlockPart[] {
  return block.kind === 'split' || block.kind === 'merged' ? block.parts : [];
}

function allMarks(block: BlockComparison): readonly Mark[] {
  return 'marks' in block ? block.marks : block.parts.flatMap(({ marks }) => marks);
}

function wordsIn(marks: readonly Mark[], wanted: Mark['op'], language: Language): number {
  return marks
    .filter(({ op }) => op === wanted)
    .reduce((sum, { text }) => sum + tokenize(text, language).filter(({ kind }) => kind === 'word').length, 0);
}
