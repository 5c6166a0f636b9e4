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

/** Up to this many rows a table is taken in at a glance, and stays open. */
const glance = 10;

/**
 * The long tables that follow another under the same heading, each with the level of a heading below that one: these are lists of
 * names after the figures that they come to, of one division or of those who took part. They are folded, because most readers
 * pass over them.
 */
export function nameListsIn(pieces: readonly Piece[]): ReadonlyMap<Piece, 3 | 4> {
  const lists = new Map<Piece, 3 | 4>();
  let level: 3 | 4 = 3;
  let isAfterFigures = false;
  for (const piece of pieces) {
    if (piece.kind === 'heading') {
      level = piece.level === 2 ? 3 : 4;
      isAfterFigures = false;
    }
    if (piece.kind !== 'table') continue;
    if (isAfterFigures && piece.rows.length > glance) lists.set(piece, level);
    isAfterFigures = true;
  }
  return lists;
}
