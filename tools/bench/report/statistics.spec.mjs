import { median, percentile, slope, spread } from './statistics.mjs';

const hundred = Array.from({ length: 100 }, (_, i) => 100 - i);

describe('a percentile', () => {
  it('is the measured value at its rank, in whatever order the values came', () => {
    expect(percentile(hundred, 0.99)).toBe(99);
    expect(percentile(hundred, 0.5)).toBe(50);
    expect(percentile(hundred, 1)).toBe(100);
    expect(percentile([7], 0.99)).toBe(7);
    expect(percentile([3, 1], 0)).toBe(1);
  });

  it('of nothing is refused', () => {
    expect(() => percentile([], 0.5)).toThrow('no values');
  });
});

describe('the middle', () => {
  it('of an even number of values lies between two of them', () => {
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(median([9, 1, 5])).toBe(5);
    expect(() => median([])).toThrow('no values');
  });

  it('is told with the lowest and the highest', () => {
    expect(spread([2, 9, 4])).toEqual({ median: 4, low: 2, high: 9 });
  });
});

describe('the slope', () => {
  it('of points on a line is that of the line', () => {
    const points = [0, 250, 500, 1000].map((x) => ({ x, y: 7 + 3 * x }));
    expect(slope(points)).toBeCloseTo(3, 10);
  });

  it('of points around a line is between theirs', () => {
    const points = [
      { x: 0, y: 0 },
      { x: 1, y: 3 },
      { x: 2, y: 2 },
    ];
    expect(slope(points)).toBeCloseTo(1, 10);
  });

  it('of one place is refused', () => {
    expect(() => slope([{ x: 1, y: 1 }])).toThrow('two different places');
  });
});
