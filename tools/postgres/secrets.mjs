// The random passwords of one installation's roles, in a file that only its owner reads.
import { randomBytes } from 'node:crypto';
import { existsSync, linkSync, readFileSync, unlinkSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { giveToOwnerOfFolder } from './drop-privileges.mjs';

/** @typedef {{ admin: string, owner: string, app: string }} Secrets */

const names = /** @type {const} */ (['admin', 'owner', 'app']);

/**
 * @param {string} dataDirectory
 * @returns {string} beside the data, never inside (PostgreSQL's user may read what is inside)
 */
export function secretsFile(dataDirectory) {
  return join(dirname(dataDirectory), `${basename(dataDirectory)}.secrets.json`);
}

/** @param {string} file */
function read(file) {
  /** @type {Record<string, unknown>} */
  const found = JSON.parse(readFileSync(file, 'utf8'));
  for (const name of names) {
    if (typeof found[name] !== 'string') throw new Error(`${file} is damaged: "${name}" is missing.`);
  }
  return /** @type {Secrets} */ (/** @type {unknown} */ (found));
}

/**
 * @param {string} dataDirectory
 * @returns {Secrets} made when there is no data yet
 */
export function ensureSecrets(dataDirectory) {
  const file = secretsFile(dataDirectory);
  if (existsSync(file)) return read(file);
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) {
    throw new Error(`${dataDirectory} holds a database, but the file with its passwords, ${file}, is missing.`);
  }
  const made = Object.fromEntries(names.map((name) => [name, randomBytes(24).toString('base64url')]));
  const beside = `${file}.${process.pid}`;
  writeFileSync(beside, `${JSON.stringify(made, null, 2)}\n`, { mode: 0o600, flush: true });
  giveToOwnerOfFolder(beside);
  try {
    // A link refuses to replace: of two starters at once, the first one's passwords stand for both.
    linkSync(beside, file);
  } catch (error) {
    if (!existsSync(file)) throw error;
  }
  unlinkSync(beside);
  return read(file);
}
