// What a process id stands for now.
import { execFileSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync } from 'node:fs';
import { basename } from 'node:path';

/** @param {number} pid */
function procStat(pid) {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name in brackets may itself hold blanks and brackets; the state follows the last one.
    return stat.slice(stat.lastIndexOf(')') + 2);
  } catch {
    return undefined;
  }
}

/**
 * @param {number} pid
 * @returns {boolean} false also for a zombie: it has ended, only nobody has asked how
 */
export function isAlive(pid) {
  if (process.platform === 'linux') {
    const stat = procStat(pid);
    if (stat !== undefined) return !/^[ZX]/.test(stat);
  }
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return /** @type {NodeJS.ErrnoException} */ (error).code === 'EPERM';
  }
}

/**
 * @param {number} pid
 * @returns {boolean} a zombie: gone, but its number still counts as taken
 */
export function isZombie(pid) {
  return process.platform === 'linux' && /^Z/.test(procStat(pid) ?? '');
}

/** @param {number} pid */
function commandOf(pid) {
  try {
    if (process.platform === 'linux') return readFileSync(`/proc/${pid}/cmdline`, 'utf8').split('\0')[0] ?? '';
    if (process.platform === 'win32') {
      return execFileSync('tasklist', ['/FI', `PID eq ${pid}`, '/FO', 'CSV', '/NH'], { encoding: 'utf8' });
    }
    return execFileSync('ps', ['-o', 'comm=', '-p', String(pid)], { encoding: 'utf8' }).trim();
  } catch {
    return '';
  }
}

/**
 * @param {number} pid
 * @returns {boolean} whether a living process of that number is a PostgreSQL (also one of its helpers, `postgres: …`)
 */
export function isPostgres(pid) {
  if (!isAlive(pid)) return false;
  const command = commandOf(pid);
  return process.platform === 'win32'
    ? /postgres\.exe/i.test(command)
    : /^(postgres|postmaster)\b/.test(basename(command));
}

/**
 * @param {number} pid
 * @returns {string | undefined} the folder it works in, where the system tells
 */
export function folderOf(pid) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`);
  } catch {
    return undefined;
  }
}

/**
 * Living processes that work inside a folder. PostgreSQL and its helpers do so in their data directory, and helpers may
 * outlive a killed server for a moment.
 *
 * @param {string} directory
 * @returns {number[]} always empty where the system does not tell
 */
export function processesIn(directory) {
  if (process.platform !== 'linux') return [];
  return readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid) === directory && isAlive(pid));
}

/** @param {number} milliseconds */
export function pause(milliseconds) {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}

/**
 * @param {() => boolean} condition
 * @param {number} milliseconds the longest wait
 * @returns {Promise<boolean>} whether it came true in time
 */
export async function waitUntil(condition, milliseconds) {
  const end = Date.now() + milliseconds;
  while (!condition()) {
    if (Date.now() > end) return false;
    await pause(25);
  }
  return true;
}
