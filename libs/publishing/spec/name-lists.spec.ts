import type { Piece } from '../src/dossier/dossier';
import { withFoldingLists } from '../src/dossier/name-lists';
import { heading, table } from '../src/dossier/pieces';

const listOf = (rows: number): Piece =>
  table(
    'Each vote',
    ['Name'],
    Array.from({ length: rows }, (_, index) => [`Person ${index}`]),
  );
const folding = (...pieces: readonly Piece[]) =>
  withFoldingLists(pieces).map((piece) => piece.kind === 'table' && piece.folds);

it('leaves open what is short, and what comes first under its heading', () => {
  const [figures, short, long] = [listOf(12), listOf(10), listOf(11)];
  const [part, division] = [heading(2, 'Divisions'), heading(3, 'Division 2')];
  expect(folding(part, figures, short, long)).toEqual([false, false, false, true]);
  expect(folding(division, figures, long, division, figures, division, short)).toEqual([
    ...[false, false, true],
    ...[false, false],
    ...[false, false],
  ]);
});
