// Runs the server as a child, and starts it again when it dies without being asked to.
import { fork } from 'node:child_process';
import { closeSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { openLog } from '../postgres/log-file.mjs';
import { pause } from '../postgres/processes.mjs';
import { serverFlags } from './server-flags.mjs';

const QUICK = 10_000;
const QUICK_DEATHS = 5;

/**
 * @typedef {object} Service
 * @property {string} [name] how it is called on screen
 * @property {NodeJS.ProcessEnv} environment
 * @property {string} logFile
 * @property {string} [program] for tests
 * @property {(pid: number | undefined, firstInvitation: string | null) => void} [onReady] told at the start and after
 *   each restart; with the path by which the first person comes in, as long as nobody has an account
 * @property {() => void} [onEnd] told each time it dies without being asked to
 * @property {(line: string) => void} say
 * @property {import('./stopping.mjs').Stopping} stopping
 */

/**
 * @param {string} file
 * @returns {string} its last lines
 */
export function tailOf(file) {
  return readFileSync(file, 'utf8').trim().split('\n').slice(-15).join('\n');
}

/**
 * @param {Service} service
 * @returns {import('node:child_process').ChildProcess}
 */
function start({ environment, logFile, program = join(workspaceRoot, 'dist', 'apps', 'api', 'main.mjs') }) {
  const log = openLog(logFile);
  try {
    return fork(program, [], {
      cwd: workspaceRoot,
      env: environment,
      execArgv: [...serverFlags],
      // A group of its own: Ctrl-C reaches us alone, and we stop things in order. If we die, its channel closes.
      detached: true,
      stdio: ['ignore', log, log, 'ipc'],
    });
  } finally {
    closeSync(log);
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @param {boolean} force
 */
async function end(child, force) {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = new Promise((resolve) => child.once('exit', resolve));
  if (force) child.kill('SIGKILL');
  else if (process.platform === 'win32') child.disconnect();
  else child.kill('SIGTERM');
  const late = setTimeout(() => child.kill('SIGKILL'), 15_000);
  await gone;
  clearTimeout(late);
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<{ firstInvitation: string | null } | undefined>} undefined when it ended first
 */
function isReady(child) {
  return new Promise((resolve) => {
    child.once('exit', () => resolve(undefined));
    child.once('error', () => resolve(undefined));
    child.on('message', (message) => {
      const found = /** @type {{ type?: unknown, firstInvitation?: unknown } | null} */ (message);
      if (found?.type !== 'ready') return;
      resolve({ firstInvitation: typeof found.firstInvitation === 'string' ? found.firstInvitation : null });
    });
  });
}

/**
 * Starts the server and watches it. Resolves when it is ready; what happens later is said on screen.
 *
 * @param {Service} service
 * @returns {Promise<{ ended: Promise<number> }>} `ended` resolves, with an exit code, only when it is given up
 */
export async function serve(service) {
  let child = start(service);
  service.stopping.add((force) => end(child, force));
  const ready = await isReady(child);
  service.stopping.check();
  if (!ready)
    throw new Error(
      `${service.name ?? 'The server'} did not start. ${service.logFile} ends with:\n${tailOf(service.logFile)}`,
    );
  service.onReady?.(child.pid, ready.firstInvitation);
  const ended = keep(service, child, (next) => (child = next));
  return { ended };
}

/**
 * @param {Service} service
 * @param {import('node:child_process').ChildProcess} first
 * @param {(child: import('node:child_process').ChildProcess) => void} replace
 * @returns {Promise<number>}
 */
async function keep(service, first, replace) {
  const { name = 'The server' } = service;
  let quick = 0;
  let child = first;
  for (;;) {
    const began = Date.now();
    const how = await exitOf(child);
    if (service.stopping.requested) return new Promise(() => undefined);
    service.onEnd?.();
    quick = Date.now() - began < QUICK ? quick + 1 : 0;
    if (quick >= QUICK_DEATHS) {
      service.say(
        `${name} ended ${quick} times in a row (${how}). ${service.logFile} ends with:\n${tailOf(service.logFile)}`,
      );
      return 1;
    }
    service.say(`${name} ended (${how}); starting it again.`);
    await pause(quick === 0 ? 0 : 250 * 2 ** quick);
    if (service.stopping.requested) return new Promise(() => undefined);
    child = start(service);
    replace(child);
    void isReady(child).then((ready) => {
      if (!ready) return;
      service.onReady?.(child.pid, ready.firstInvitation);
      service.say(`${name} runs again.`);
    });
  }
}

/**
 * @param {import('node:child_process').ChildProcess} child
 * @returns {Promise<string>}
 */
function exitOf(child) {
  return new Promise((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.signalCode ?? `code ${child.exitCode}`);
    child.once('exit', (code, signal) => resolve(signal ?? `code ${code}`));
    child.once('error', (error) => resolve(error.message));
  });
}
