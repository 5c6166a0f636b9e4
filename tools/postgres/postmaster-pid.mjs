// The file in which a running PostgreSQL says who and where it is; after a crash it tells of a server that is no more.
import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { folderOf, isAlive, isPostgres, isZombie, processesIn, waitUntil } from './processes.mjs';

/** @typedef {{ pid: number, port: number | undefined }} Postmaster */

/** @param {string} dataDirectory */
function pidFile(dataDirectory) {
  return join(dataDirectory, 'postmaster.pid');
}

/**
 * @param {string} dataDirectory
 * @returns {Postmaster | undefined} undefined if there is no file; the port is missing for an instant after the start
 */
export function readPostmaster(dataDirectory) {
  try {
    const lines = readFileSync(pidFile(dataDirectory), 'utf8').split('\n');
    const pid = Number(lines[0]);
    const port = Number(lines[3]);
    return Number.isInteger(pid) && pid > 0 ? { pid, port: port > 0 ? port : undefined } : undefined;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ENOENT') return undefined;
    throw error;
  }
}

/**
 * Decides what the file means, and removes it only where PostgreSQL itself would be deceived for ever: when its number
 * now belongs to a zombie, to some other program or to the PostgreSQL of another directory. A number that belongs to nobody is left to PostgreSQL, whose own
 * check (is the shared memory still used?) is the better one.
 *
 * @param {string} dataDirectory
 * @returns {Promise<Postmaster | undefined>} the living server, if there may be one
 */
export async function settlePostmaster(dataDirectory) {
  const found = readPostmaster(dataDirectory);
  if (!found) return undefined;
  // A PostgreSQL works in its data directory; one that works elsewhere has merely been given the old number.
  const folder = folderOf(found.pid);
  if (isPostgres(found.pid) && (folder === undefined || folder === dataDirectory)) return found;
  // Helpers of a killed server see its death and end by themselves.
  const quiet = await waitUntil(() => processesIn(dataDirectory).length === 0, 10_000);
  if (!quiet)
    throw new Error(
      `Processes of a PostgreSQL that died still work in ${dataDirectory}: ${processesIn(dataDirectory).join(', ')}.`,
    );
  if (isAlive(found.pid) || isZombie(found.pid)) rmSync(pidFile(dataDirectory), { force: true });
  return undefined;
}
