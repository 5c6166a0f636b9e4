import type { Piece } from './dossier';

/** Up to this many rows a table is taken in at a glance, and stays as it is. */
const glance = 10;

/**
 * The pieces, with the long tables folding that follow another under the same heading: in a dossier these are lists of names after the
 * figures that they come to, of one division or of those who took part.
 */
export function withFoldingLists(pieces: readonly Piece[]): readonly Piece[] {
  let isAfterFigures = false;
  return pieces.map((piece) => {
    if (piece.kind === 'heading') isAfterFigures = false;
    if (piece.kind !== 'table') return piece;
    const folds = isAfterFigures && piece.rows.length > glance;
    isAfterFigures = true;
    return { ...piece, folds };
  });
}
