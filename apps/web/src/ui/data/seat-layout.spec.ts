import fc from 'fast-check';
import { layOutSeats, type Seat, seatsWidth } from './seat-layout';

const slack = 0.001;

function isInside({ x, y }: Seat): boolean {
  return x >= -slack && x <= seatsWidth + slack && y >= -slack && y <= seatsWidth / 2 + slack;
}

/** Least distance of any two seats. */
function closest(seats: readonly Seat[]): number {
  let least = Number.POSITIVE_INFINITY;
  seats.forEach((one, index) => {
    for (const other of seats.slice(index + 1)) least = Math.min(least, Math.hypot(one.x - other.x, one.y - other.y));
  });
  return least;
}

describe('seats', () => {
  it('are as many as asked for, apart from each other and inside the half circle', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 600 }), (count) => {
        const { seats, size } = layOutSeats(count);
        return seats.length === count && seats.every(isInside) && closest(seats) > size * 0.8;
      }),
      { numRuns: 60 },
    );
  });
});
