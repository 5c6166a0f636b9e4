// One installation runs once: a file beside the data says who runs it and where.
import { existsSync, linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { makeFolder } from '../postgres/drop-privileges.mjs';
import { isAlive } from '../postgres/processes.mjs';

/** @typedef {{ pid: number, born: string, url?: string, server?: number | undefined }} Runner */

/**
 * When a process began, so that a number given anew to another process is not taken for the old one.
 *
 * @param {number} pid
 * @returns {string} empty where the system does not tell
 */
function birthOf(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? '';
  } catch {
    return '';
  }
}

/**
 * @param {string} file
 * @returns {Runner | undefined} the living one
 */
export function readRunner(file) {
  try {
    /** @type {Runner} */
    const found = JSON.parse(readFileSync(file, 'utf8'));
    return isAlive(found.pid) && birthOf(found.pid) === found.born ? found : undefined;
  } catch {
    return undefined;
  }
}

/**
 * @param {string} from
 * @param {string} to
 * @returns {boolean} false when `to` is there already
 */
function linked(from, to) {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (/** @type {NodeJS.ErrnoException} */ (error).code === 'EEXIST') return false;
    throw error;
  }
}

/**
 * @param {string} file
 * @returns {{ ok: true, announce: (url: string, server: number | undefined) => void, remove: () => void } | { ok: false, runner: Runner }}
 */
export function claim(file) {
  const me = { pid: process.pid, born: birthOf(process.pid) };
  const beside = `${file}.${process.pid}`;
  try {
    makeFolder(dirname(file));
    writeFileSync(beside, JSON.stringify(me));
    // A link appears whole or not at all, and refuses to replace.
    while (!linked(beside, file)) {
      const runner = readRunner(file);
      if (runner) return { ok: false, runner };
      // Left by one that was killed.
      rmSync(file, { force: true });
    }
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Error(
      `${dirname(file)} cannot be written (${reason}). Start as a user who may, or name another folder in CONCORD_DATA.`,
      { cause: error },
    );
  } finally {
    // In a folder that is closed to us there is nothing of ours either.
    if (existsSync(beside)) rmSync(beside, { force: true });
  }
  return {
    ok: true,
    announce: (url, server) => {
      writeFileSync(beside, JSON.stringify({ ...me, url, server }));
      renameSync(beside, file);
    },
    remove: () => {
      if (existsSync(file) && readRunner(file)?.pid === process.pid) rmSync(file, { force: true });
    },
  };
}

/**
 * @param {string} url
 * @returns {Promise<boolean>} whether a server answers there and calls itself well
 */
export async function isHealthy(url) {
  try {
    const answer = await fetch(new URL('/api/health', url), { signal: AbortSignal.timeout(3_000) });
    return answer.ok;
  } catch {
    return false;
  }
}
