// Installs the packages when they are missing or others than the lock file names.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';

/** @typedef {{ version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }} Entry */

/**
 * @param {string} file
 * @returns {Record<string, Entry>}
 */
function packagesOf(file) {
  return JSON.parse(readFileSync(file, 'utf8')).packages ?? {};
}

/**
 * npm writes what it has installed at the very end, so an install cut short counts as none.
 *
 * @param {string} [root]
 * @returns {boolean}
 */
export function isInstalled(root = workspaceRoot) {
  const record = join(root, 'node_modules', '.package-lock.json');
  if (!existsSync(record)) return false;
  const wanted = packagesOf(join(root, 'package-lock.json'));
  const present = packagesOf(record);
  if (Object.keys(present).some((path) => !(path in wanted))) return false;
  return Object.entries(wanted).every(([path, entry]) => {
    const found = present[path];
    // Optional packages are those of other platforms.
    if (!found) return path === '' || entry.optional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  });
}

/**
 * The npm that started us, or the one on the path.
 *
 * @returns {{ command: string, first: string[], shell: boolean }}
 */
export function npm() {
  const script = process.env.npm_execpath;
  if (script && /npm-cli\.c?js$/.test(script)) return { command: process.execPath, first: [script], shell: false };
  return { command: 'npm', first: [], shell: process.platform === 'win32' };
}

/**
 * @param {import('./commands.mjs').Run} run
 * @returns {Promise<void>}
 */
export async function install(run) {
  const { command, first, shell } = npm();
  await run(
    command,
    [...first, 'ci', '--ignore-scripts', '--include=dev', '--include=optional', '--no-audit', '--no-fund'],
    { shell },
  );
}
