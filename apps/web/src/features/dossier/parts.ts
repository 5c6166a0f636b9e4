import type { Piece } from './api';

/** A part of the dossier: what stands under one heading of the second level. */
export interface Part {
  /** Its place in the page, for links to it. */
  readonly anchor: string;
  readonly title: string;
  readonly pieces: readonly Piece[];
}

export interface Parts {
  /** What stands before the first heading. */
  readonly opening: readonly Piece[];
  readonly parts: readonly Part[];
}

const textOf = (piece: Extract<Piece, { kind: 'heading' }>): string =>
  piece.words.marks.map(({ text }) => text).join('');

/** The pieces, parted at their headings of the second level. */
export function partsOf(pieces: readonly Piece[]): Parts {
  const starts = pieces.flatMap((piece, index) =>
    piece.kind === 'heading' && piece.level === 2 ? [{ index, title: textOf(piece) }] : [],
  );
  const parts = starts.map(({ index, title }, place) => ({
    anchor: `part-${place + 1}`,
    title,
    pieces: pieces.slice(index + 1, starts[place + 1]?.index),
  }));
  return { opening: pieces.slice(0, starts[0]?.index), parts };
}

/** The tables that fold, each with the level of a heading below the one that it stands under. */
export function foldingTablesIn(pieces: readonly Piece[]): ReadonlyMap<Piece, 3 | 4> {
  const folding = new Map<Piece, 3 | 4>();
  let level: 3 | 4 = 3;
  for (const piece of pieces) {
    if (piece.kind === 'heading') level = piece.level === 2 ? 3 : 4;
    if (piece.kind === 'table' && piece.folds) folding.set(piece, level);
  }
  return folding;
}
