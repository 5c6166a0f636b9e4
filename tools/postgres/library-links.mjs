// The package stores its libraries under their full names only; the short names are links that its install script would
// make. Installs run without scripts here, so the links are made at first launch.
import { existsSync, lstatSync, mkdirSync, readFileSync, symlinkSync } from 'node:fs';
import { basename, dirname, join, relative } from 'node:path';

/** @typedef {{ source: string, target: string }} Link */

/**
 * @param {string} packageDirectory
 * @returns {Link[]} paths relative to the package
 */
function wantedLinks(packageDirectory) {
  const list = join(packageDirectory, 'native', 'pg-symlinks.json');
  return existsSync(list) ? JSON.parse(readFileSync(list, 'utf8')) : [];
}

/** @param {string} path */
function present(path) {
  return lstatSync(path, { throwIfNoEntry: false }) !== undefined;
}

/**
 * @param {string} source
 * @param {string} target
 */
function link(source, target) {
  try {
    symlinkSync(source, target);
  } catch (error) {
    // Another launcher may have made the same link a moment ago.
    if (/** @type {NodeJS.ErrnoException} */ (error).code !== 'EEXIST') throw error;
  }
}

/**
 * Makes the missing links, in the package where it may be written, else in a private folder.
 *
 * @param {string} packageDirectory
 * @param {string} privateDirectory where links go when the package belongs to somebody else
 * @returns {NodeJS.ProcessEnv} what the programs need in their environment to find the libraries
 */
export function ensureLibraryLinks(packageDirectory, privateDirectory) {
  const missing = wantedLinks(packageDirectory).filter(({ target }) => !present(join(packageDirectory, target)));
  if (missing.length === 0) return {};
  try {
    for (const { source, target } of missing) {
      const path = join(packageDirectory, target);
      link(relative(dirname(path), join(packageDirectory, source)), path);
    }
    return {};
  } catch (error) {
    const { code } = /** @type {NodeJS.ErrnoException} */ (error);
    if (code !== 'EACCES' && code !== 'EROFS' && code !== 'EPERM') throw error;
  }
  mkdirSync(privateDirectory, { recursive: true });
  for (const { source, target } of missing) {
    const path = join(privateDirectory, basename(target));
    if (!present(path)) link(join(packageDirectory, source), path);
  }
  return { [process.platform === 'darwin' ? 'DYLD_LIBRARY_PATH' : 'LD_LIBRARY_PATH']: privateDirectory };
}
