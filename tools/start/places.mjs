// Where one installation keeps its data, and the file that says who runs it.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';

/** @returns {string} where the embedded database, the logs and the run file lie */
export function dataFolder() {
  return resolve(workspaceRoot, process.env.CONCORD_DATA || '.data');
}

/**
 * One file per database: two starts with two databases are no rivals.
 *
 * @param {string} folder
 * @returns {string}
 */
export function runFile(folder) {
  const url = process.env.DATABASE_URL;
  if (!url) return join(folder, 'run.json');
  const { host, pathname } = new URL(url);
  return join(
    folder,
    `run-${createHash('sha256')
      .update(host + pathname)
      .digest('hex')
      .slice(0, 12)}.json`,
  );
}
