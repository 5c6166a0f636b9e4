// Is what was built still made from these sources? A hash of the inputs is kept beside each build.
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, renameSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

export const workspaceRoot = join(dirname(fileURLToPath(import.meta.url)), '..', '..');

/** @param {string} path */
function filesOf(path) {
  const found = statSync(path, { throwIfNoEntry: false });
  if (!found) return [];
  if (!found.isDirectory()) return [path];
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !/\.spec\.tsx?$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name));
}

/**
 * @param {readonly string[]} inputs files and folders, relative to the workspace; specs are left out
 * @returns {string} a hash of names and contents
 */
export function hashOf(inputs) {
  const hash = createHash('sha256');
  for (const file of inputs.flatMap((input) => filesOf(join(workspaceRoot, input))).sort()) {
    const content = readFileSync(file);
    hash.update(`${relative(workspaceRoot, file).split(sep).join('/')}\0${content.length}\0`).update(content);
  }
  return hash.digest('hex');
}

/**
 * @typedef {object} Build
 * @property {string} name
 * @property {readonly string[]} inputs
 * @property {string} output a folder, relative to the workspace
 * @property {() => Promise<void>} run
 */

/** @param {Build} build */
function stampOf(build) {
  return join(workspaceRoot, `${build.output}.inputs`);
}

/** @param {Build} build */
export function isStale(build) {
  const stamp = stampOf(build);
  if (!existsSync(stamp) || !existsSync(join(workspaceRoot, build.output))) return true;
  return readFileSync(stamp, 'utf8') !== hashOf(build.inputs);
}

/**
 * Builds, and notes the inputs as they were before: a file saved meanwhile makes the next start build again.
 *
 * @param {Build} build
 */
export async function make(build) {
  const inputs = hashOf(build.inputs);
  const stamp = stampOf(build);
  await build.run();
  mkdirSync(dirname(stamp), { recursive: true });
  writeFileSync(`${stamp}.${process.pid}`, inputs);
  renameSync(`${stamp}.${process.pid}`, stamp);
}

/** What every build depends on besides its own folder. */
export const shared = ['libs', 'package-lock.json', 'tsconfig.base.json'];
