// Starting the server process and ending it.
import { execFile, spawn } from 'node:child_process';
import { closeSync, readFileSync, statSync } from 'node:fs';
import { promisify } from 'node:util';
import { program } from './platform-package.mjs';
import { programOptions } from './data-directory.mjs';
import { openLog } from './log-file.mjs';
import { isAlive, pause, waitUntil } from './processes.mjs';
import { readPostmaster } from './postmaster-pid.mjs';

const run = promisify(execFile);

/**
 * Settings that must not be changed from within the database. Durability stays at PostgreSQL's defaults (all on), and
 * the api checks them at boot.
 *
 * @param {number} port
 */
function settings(port) {
  return {
    listen_addresses: '127.0.0.1',
    port: String(port),
    unix_socket_directories: '',
    password_encryption: 'scram-sha-256',
    max_connections: '150',
    timezone: 'UTC',
    log_timezone: 'UTC',
  };
}

/**
 * @typedef {{ ok: true } | { ok: false, reason: string }} StartResult
 */

/**
 * Starts the server as a process of its own that outlives us: after a crash of ours the next start takes it over.
 *
 * @param {string} dataDirectory
 * @param {number} port
 * @param {import('./data-directory.mjs').Programs} programs
 * @param {string} logFile
 * @returns {Promise<StartResult>} ok once it has written its port; whether it answers is asked by a connection
 */
export async function startServer(dataDirectory, port, programs, logFile) {
  const log = openLog(logFile);
  const before = statSync(logFile).size;
  const given = Object.entries(settings(port));
  let ended = false;
  try {
    if (process.platform === 'win32') {
      // pg_ctl lays down administrator's rights, which PostgreSQL refuses on Windows too.
      const options = given.map(([name, value]) => `-c ${name}=${value === '' ? '""' : value}`).join(' ');
      await run(
        program(programs.native, 'pg_ctl'),
        ['start', '-w', '-D', dataDirectory, '-l', logFile, '-o', options],
        programOptions(programs),
      );
      return { ok: true };
    }
    const flags = given.flatMap(([name, value]) => ['-c', `${name}=${value}`]);
    const child = spawn(program(programs.native, 'postgres'), ['-D', dataDirectory, ...flags], {
      ...programOptions(programs),
      detached: true,
      stdio: ['ignore', log, log],
    });
    child.once('exit', () => (ended = true));
    child.once('error', () => (ended = true));
    child.unref();
    const isOurs = () =>
      readPostmaster(dataDirectory)?.pid === child.pid && readPostmaster(dataDirectory)?.port === port;
    const started = await waitUntil(() => ended || isOurs(), 30_000);
    if (started && !ended) return { ok: true };
    if (!ended && child.pid) process.kill(child.pid, 'SIGQUIT');
  } finally {
    closeSync(log);
  }
  return {
    ok: false,
    reason: readFileSync(logFile).subarray(before).toString('utf8').trim() || 'it ended without a word',
  };
}

/**
 * Fast shutdown: sessions are cut, everything is written, and then the process ends. Returns when it is gone.
 *
 * @param {string} dataDirectory
 * @param {import('./data-directory.mjs').Programs} programs
 * @param {number} [patience] milliseconds before the immediate shutdown (from which PostgreSQL recovers at next start)
 */
export async function stopServer(dataDirectory, programs, patience = 60_000) {
  const found = readPostmaster(dataDirectory);
  if (!found || !isAlive(found.pid)) return;
  if (process.platform === 'win32') {
    await run(
      program(programs.native, 'pg_ctl'),
      ['stop', '-m', 'fast', '-w', '-D', dataDirectory],
      programOptions(programs),
    );
    return;
  }
  for (const signal of /** @type {const} */ (['SIGINT', 'SIGQUIT'])) {
    try {
      process.kill(found.pid, signal);
    } catch (error) {
      if (/** @type {NodeJS.ErrnoException} */ (error).code === 'ESRCH') return;
      throw error;
    }
    if (await waitUntil(() => !isAlive(found.pid), patience)) return;
  }
  await pause(1_000);
  if (isAlive(found.pid)) throw new Error(`PostgreSQL (process ${found.pid}) does not end.`);
}
