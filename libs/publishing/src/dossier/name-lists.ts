import type { Piece } from './dossier';

/** Up to this many rows a table is taken in at a glance, and stays as it is. */
const glance = 10;

/**
 * The long tables that follow another under the same heading: in a dossier these are lists of names after the figures that they come
 * to, of one division or of those who took part. Most readers pass over them, so a form that can fold draws them folding.
 */
export function nameListsIn(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const lists = new Set<Piece>();
  let isAfterFigures = false;
  for (const piece of pieces) {
    if (piece.kind === 'heading') isAfterFigures = false;
    if (piece.kind !== 'table') continue;
    if (isAfterFigures && piece.rows.length > glance) lists.add(piece);
    isAfterFigures = true;
  }
  return lists;
}
