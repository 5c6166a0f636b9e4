export interface Seat {
  x: number;
  y: number;
}

/** Width of the half circle that `layOutSeats` fills; its height is half of it. */
export const seatsWidth = 400;
const inner = 0.38;

/** Rows so that seats are about as far apart along a row as the rows are. */
function rowRadii(count: number): readonly number[] {
  const rows = Math.max(1, Math.round(Math.sqrt(count / 3.4)));
  if (rows === 1) return [0.8];
  return Array.from({ length: rows }, (_, row) => inner + ((1 - inner) * row) / (rows - 1));
}

/** Seats for each row, in proportion to its length; what rounding leaves over goes to the outermost. */
function seatsPerRow(count: number, radii: readonly number[]): number[] {
  const total = radii.reduce((sum, radius) => sum + radius, 0);
  const counts = radii.map((radius) => Math.floor((count * radius) / total));
  let left = count - counts.reduce((sum, each) => sum + each, 0);
  for (let row = counts.length - 1; left > 0; row = row === 0 ? counts.length - 1 : row - 1, left -= 1) {
    counts[row] = (counts[row] ?? 0) + 1;
  }
  return counts;
}

/**
 * Places of `count` seats in a half circle, ordered from its left end to its right, so that consecutive seats make
 * one wedge. `size` is the side of one seat, in the same units as `seatsWidth`.
 */
export function layOutSeats(count: number): { seats: readonly Seat[]; size: number } {
  if (count <= 0) return { seats: [], size: 0 };
  const radii = rowRadii(count);
  const counts = seatsPerRow(count, radii);
  const gap = radii.length === 1 ? 0.3 : (1 - inner) / (radii.length - 1);
  const pitch = Math.min(...radii.map((radius, row) => (Math.PI * radius) / Math.max(1, counts[row] ?? 1)), gap);
  const size = Math.min(0.16, pitch * 0.84);
  const scale = seatsWidth / 2 / (1 + size / 2);
  const placed = radii.flatMap((radius, row) => {
    const inRow = counts[row] ?? 0;
    return Array.from({ length: inRow }, (_, index) => {
      const turn = inRow === 1 ? 0.5 : index / (inRow - 1);
      const angle = Math.PI * (1 - turn);
      return {
        turn,
        radius,
        x: seatsWidth / 2 + scale * radius * Math.cos(angle),
        y: scale * radius * Math.sin(angle),
      };
    });
  });
  placed.sort((a, b) => a.turn - b.turn || b.radius - a.radius);
  const height = seatsWidth / 2;
  return { seats: placed.map(({ x, y }) => ({ x, y: height - y })), size: size * scale };
}
