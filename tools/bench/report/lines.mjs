// How a figure is written: what was measured, its limit from the same run, and the ratio of the two.

/**
 * @typedef {object} Figure
 * @property {string} name
 * @property {string} value with its unit
 * @property {string} limit what the same machine does at best for the same thing, with its unit
 * @property {string} limitOf what that is
 * @property {import('./statistics.mjs').Spread} [ratio] the share of the limit that was reached; 1 is the limit itself
 * @property {string} [wanted]
 */

/**
 * As many digits as mean something: 3 of them, and no more than two after the point.
 *
 * @param {number} value
 * @returns {string}
 */
export function figureOf(value) {
  const size = Math.abs(value);
  return value.toLocaleString('en', { maximumFractionDigits: size >= 100 ? 0 : size >= 10 ? 1 : 2 });
}

/** @param {number} milliseconds */
export const time = (milliseconds) =>
  milliseconds >= 1000 ? `${figureOf(milliseconds / 1000)} s` : `${figureOf(milliseconds)} ms`;

/** @param {number} perSecond */
export const rate = (perSecond) => `${figureOf(perSecond)} /s`;

/** @param {number} bytes */
export const size = (bytes) =>
  Math.abs(bytes) >= 2 ** 20 ? `${figureOf(bytes / 2 ** 20)} MiB` : `${figureOf(bytes / 2 ** 10)} KiB`;

/** @param {number} ratio */
const share = (ratio) => ratio.toFixed(2);

/** @param {import('./statistics.mjs').Spread} ratio */
export const ratioText = ({ median, low, high }) =>
  low === high ? share(median) : `${share(median)} (${share(low)} to ${share(high)})`;

/**
 * @param {Figure} figure
 * @returns {string}
 */
export function figureLines({ name, value, limit, limitOf, ratio, wanted }) {
  const compared =
    ratio === undefined ? [] : [`  ratio ${ratioText(ratio)}${wanted === undefined ? '' : `, ${wanted}`}`];
  const alone = ratio === undefined && wanted !== undefined ? `, ${wanted}` : '';
  return [`${name}: ${value}${alone}`, `  limit ${limit}: ${limitOf}`, ...compared].join('\n');
}

/**
 * A table as Markdown has it.
 *
 * @param {readonly string[]} heads
 * @param {readonly (readonly string[])[]} rows
 * @returns {string}
 */
export function table(heads, rows) {
  const line = (/** @type {readonly string[]} */ cells) => `| ${cells.join(' | ')} |`;
  return [line(heads), line(heads.map(() => '---')), ...rows.map(line)].join('\n');
}
