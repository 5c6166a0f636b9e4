// npm can leave a platform's build out of package-lock.json without a word, and `npm ci` then fails on that platform.
// So every package named under `optionalDependencies` must have an entry that npm would find from there.
// From the command line: node tools/checks/lock-check.mjs [package-lock.json]
import { readFileSync } from 'node:fs';
import { basename } from 'node:path';

/**
 * @typedef {{ version?: string, optionalDependencies?: Record<string, string> }} LockEntry
 * @typedef {{ packages: Record<string, LockEntry> }} Lock
 */

/**
 * Folders in which Node looks for what a package at `path` asks for, nearest first.
 * @param {string} path as package-lock.json has it: '' is the project, 'node_modules/a/node_modules/b' a nested package
 */
function searchPath(path) {
  const steps = path === '' ? [] : path.split('/node_modules/');
  const folders = steps.map((_, i) => `${steps.slice(0, steps.length - i).join('/node_modules/')}/node_modules`);
  return [...folders, 'node_modules'];
}

/**
 * The optional packages that lack an entry, as lines to read.
 * @param {Lock} lock
 */
export function findUnlocked({ packages }) {
  return Object.entries(packages).flatMap(([path, { version = '', optionalDependencies = {} }]) =>
    Object.entries(optionalDependencies)
      .filter(([name]) => !searchPath(path).some((folder) => Object.hasOwn(packages, `${folder}/${name}`)))
      .map(([name, range]) => `${path || 'the project'} ${version} wants ${name}@${range}, which is not locked`),
  );
}

/** @param {string} file */
export function readLock(file) {
  return /** @type {Lock} */ (JSON.parse(readFileSync(file, 'utf8')));
}

/** @param {string} file */
function main(file) {
  const missing = findUnlocked(readLock(file));
  for (const line of missing) console.error(line);
  console.log(
    missing.length === 0 ? 'Every optional platform package is locked.' : `${missing.length} are not locked.`,
  );
  return missing.length === 0 ? 0 : 1;
}

const [, script = '', file = 'package-lock.json'] = process.argv;
if (basename(script) === 'lock-check.mjs') process.exitCode = main(file);
