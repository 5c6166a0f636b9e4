import type { Piece } from './dossier';

/** Up to this many rows a table is taken in at a glance, and stays as it is. */
const glance = 10;

/**
 * The long tables under a heading of the third level: in a dossier these are the names of one division, after its figures. Most
 * readers pass over them, so a form that can fold draws them folding.
 */
export function nameListsIn(pieces: readonly Piece[]): ReadonlySet<Piece> {
  const lists = new Set<Piece>();
  let level = 1;
  for (const piece of pieces) {
    if (piece.kind === 'heading') level = piece.level;
    if (piece.kind === 'table' && level >= 3 && piece.rows.length > glance) lists.add(piece);
  }
  return lists;
}
