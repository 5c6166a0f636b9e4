// Which Node is needed is written in package.json alone. Read by old Nodes too: no syntax that they do not know.
import { readFileSync } from 'fs';

/**
 * @param {string} version for instance `v20.19.0`
 * @returns {number[]}
 */
function parts(version) {
  return version
    .replace(/^[^0-9]*/, '')
    .split('.')
    .map(Number);
}

/**
 * @param {string} has
 * @param {string} needs
 * @returns {boolean} whether `has` is `needs` or later
 */
export function isAtLeast(has, needs) {
  const left = parts(has);
  const right = parts(needs);
  for (let i = 0; i < 3; i += 1) {
    const difference = (left[i] || 0) - (right[i] || 0);
    if (difference !== 0) return difference > 0;
  }
  return true;
}

/** @returns {boolean} false after having said why */
export function checkNode() {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  const needs = parts(manifest.engines.node).join('.');
  if (isAtLeast(process.version, needs)) return true;
  console.error('Concord needs Node ' + needs + ' or later; this is Node ' + process.version.replace('v', '') + '.');
  console.error('Install a newer one from https://nodejs.org and try again.');
  return false;
}
