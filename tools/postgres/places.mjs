// Where programs and data lie. Normally in the project; as root under a folder that the lesser user cannot enter, both
// move to /var/lib/concord.
import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readFileSync, realpathSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { canReach } from './drop-privileges.mjs';
import { readNativePackage } from './platform-package.mjs';

/** Root's place for what the lesser user must reach. */
export const rootHome = '/var/lib/concord';

/** @param {string} path */
function shortHash(path) {
  return createHash('sha256').update(path).digest('hex').slice(0, 12);
}

/**
 * The path with every link on its existing part followed, so that two ways to one folder are the same.
 *
 * @param {string} path
 * @returns {string}
 */
export function realPath(path) {
  const whole = resolve(path);
  if (existsSync(whole)) return realpathSync(whole);
  return whole === dirname(whole) ? whole : join(realPath(dirname(whole)), basename(whole));
}

/**
 * @param {string} project
 * @param {string} dataDirectory
 * @param {string} home
 */
function movedData(project, dataDirectory, home) {
  const inside = relative(project, dataDirectory);
  const isInside = inside !== '' && !inside.startsWith('..') && !isAbsolute(inside);
  return isInside ? join(home, shortHash(project), inside) : join(home, shortHash(dataDirectory), 'postgres');
}

/**
 * @param {{ project: string, dataDirectory: string, user: import('./drop-privileges.mjs').RunAs | undefined, home: string }} wanted
 * @returns {string} the data directory to use
 */
export function placeData({ project, dataDirectory, user, home }) {
  if (!user || canReach(dirname(dataDirectory), user)) return dataDirectory;
  return movedData(project, dataDirectory, home);
}

/**
 * @param {{ project: string, native: import('./platform-package.mjs').NativePackage, user: import('./drop-privileges.mjs').RunAs | undefined, home: string }} wanted
 * @returns {import('./platform-package.mjs').NativePackage} the package, or root's copy of it
 */
export function placePrograms({ project, native, user, home }) {
  if (!user || canReach(join(native.directory, 'native', 'bin'), user)) return native;
  const copy = join(home, shortHash(project), 'programs');
  const manifest = join(copy, 'package.json');
  const source = readFileSync(join(native.directory, 'package.json'), 'utf8');
  if (!existsSync(manifest) || readFileSync(manifest, 'utf8') !== source) copyWhole(native.directory, copy);
  return readNativePackage(copy);
}

/**
 * Copied beside and renamed, so that a start cut short leaves no half copy behind.
 *
 * @param {string} from
 * @param {string} to
 */
function copyWhole(from, to) {
  const beside = `${to}.${process.pid}`;
  mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, beside, { recursive: true, verbatimSymlinks: true });
  rmSync(to, { recursive: true, force: true });
  renameSync(beside, to);
}
