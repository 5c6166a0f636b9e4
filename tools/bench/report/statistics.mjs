// The little statistics that figures need. Nothing here knows what is measured.

/**
 * @param {readonly number[]} values
 * @returns {number[]}
 */
const sorted = (values) => [...values].sort((a, b) => a - b);

/**
 * By nearest rank: a value that was measured, never one between two.
 *
 * @param {readonly number[]} values at least one
 * @param {number} share 0.99 for p99
 * @returns {number}
 */
export function percentile(values, share) {
  const rank = Math.min(values.length, Math.max(1, Math.ceil(share * values.length)));
  const found = sorted(values)[rank - 1];
  if (found === undefined) throw new Error('a percentile of no values');
  return found;
}

/**
 * @param {readonly number[]} values at least one; of an even number the mean of the two in the middle
 * @returns {number}
 */
export function median(values) {
  const middle = sorted(values).slice(Math.floor((values.length - 1) / 2), Math.floor(values.length / 2) + 1);
  if (middle.length === 0) throw new Error('a median of no values');
  return middle.reduce((sum, value) => sum + value, 0) / middle.length;
}

/** @typedef {{ median: number, low: number, high: number }} Spread */

/**
 * @param {readonly number[]} values at least one
 * @returns {Spread}
 */
export const spread = (values) => ({ median: median(values), low: Math.min(...values), high: Math.max(...values) });

/**
 * How much y grows with each x: the slope of the straight line of least squares.
 *
 * @param {readonly { x: number, y: number }[]} points at least two with different x
 * @returns {number}
 */
export function slope(points) {
  const meanOf = (/** @type {(point: { x: number, y: number }) => number} */ take) =>
    points.reduce((sum, point) => sum + take(point), 0) / points.length;
  const x = meanOf((point) => point.x);
  const y = meanOf((point) => point.y);
  const across = points.reduce((sum, point) => sum + (point.x - x) * (point.y - y), 0);
  const along = points.reduce((sum, point) => sum + (point.x - x) ** 2, 0);
  if (along === 0) throw new Error('a slope needs two different places');
  return across / along;
}
