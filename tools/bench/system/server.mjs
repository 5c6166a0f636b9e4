// The system as it runs in production: the built server in a process of its own, on a PostgreSQL of its own.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';
import { openLog } from '../../postgres/log-file.mjs';
import { serverFlags } from '../../start/server-flags.mjs';

const built = join(workspaceRoot, 'dist', 'apps', 'api');

/** @returns {NodeJS.ProcessEnv} what the server may inherit: limits and log level are those of the product */
function inherited() {
  const { PATH, HOME, TMPDIR, SystemRoot } = process.env;
  return { PATH, HOME, TMPDIR, SystemRoot };
}

/**
 * @typedef {object} Server
 * @property {string} url
 * @property {number} port
 * @property {number} pid
 * @property {() => Promise<void>} stop as Ctrl-C would
 */

/**
 * A large committee is founded in one transaction, which PostgreSQL gives up when a busy machine lets it stand still
 * for long; then it is tried again, as nothing of it stays.
 *
 * @param {object} order
 * @param {import('../../postgres/launch.mjs').RunningPostgres} order.database
 * @param {import('../../start/commands.mjs').Run} order.run
 * @param {string} [order.seed] the program that loads the data; default: the product's own
 */
export async function prepareDatabase({ database, run, seed = join(built, 'seed.mjs') }) {
  const environment = { ...inherited(), DATABASE_URL: database.url };
  const env = { ...environment, DATABASE_OWNER_URL: database.ownerUrl };
  await run(process.execPath, [join(built, 'migrate.mjs')], { env });
  // As on its first day: the figures open a sitting and divisions of their own.
  const loading = { ...environment, CONCORD_MODE: 'demonstration', CONCORD_DEMONSTRATION: 'untouched' };
  const load = () => run(process.execPath, [seed], { env: loading });
  await load().catch(load).catch(load);
}

/**
 * @param {object} order
 * @param {string} order.folder
 * @param {import('../../postgres/launch.mjs').RunningPostgres} order.database
 * @param {import('../../start/stopping.mjs').Stopping} order.stopping
 * @param {readonly string[]} [order.flags] more flags for Node
 * @returns {Promise<Server>}
 */
export async function startServer({ folder, database, stopping, flags = [] }) {
  const logFile = join(folder, 'server.log');
  const log = openLog(logFile);
  const child = fork(join(built, 'main.mjs'), [], {
    cwd: workspaceRoot,
    env: {
      ...inherited(),
      ...{ DATABASE_URL: database.url, CONCORD_MODE: 'demonstration', HOST: '127.0.0.1', PORT: '0' },
      WEB_ROOT: join(workspaceRoot, 'dist', 'apps', 'web'),
    },
    execArgv: [...serverFlags, ...flags],
    detached: true,
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  const gone = once(child, 'exit');
  const end = async (/** @type {boolean} */ force) => {
    if (child.exitCode !== null || child.signalCode !== null) return;
    child.kill(force ? 'SIGKILL' : 'SIGTERM');
    await gone;
  };
  const forget = stopping.add(end);
  const port = await Promise.race([readyAt(child), gone.then(() => undefined)]);
  if (port === undefined) throw new Error(`The server did not start:\n${readFileSync(logFile, 'utf8').slice(-2000)}`);
  const stop = async () => {
    await end(false);
    forget();
  };
  return { url: `http://127.0.0.1:${port}`, port, pid: child.pid ?? 0, stop };
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<number>}
 */
function readyAt(child) {
  return new Promise((resolve) => {
    child.on('message', (message) => {
      const told = /** @type {{ type?: string, port?: number }} */ (message);
      if (told.type === 'ready' && told.port !== undefined) resolve(told.port);
    });
  });
}
