// Starts `npm start`, or another program like it, on data of its own, with the real server; whoever imports it leaves nothing running.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';
import { removeTemporaryFolders } from '../../jest/temporary.mjs';
import { waitUntil } from '../../postgres/processes.mjs';
import { readPostmaster } from '../../postgres/postmaster-pid.mjs';

const npmStart = join(workspaceRoot, 'tools', 'start', 'start.mjs');

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * @param {string} folder
 * @param {readonly string[]} [flags]
 * @param {Record<string, string>} [more]
 * @param {string} [program]
 */
export function start(folder, flags = ['--port', '0'], more = {}, program = npmStart) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, PORT: _port, HOST: _host, ...rest } = process.env;
  const env = { ...rest, CONCORD_DATA: folder, ...more };
  const child = spawn(process.execPath, [program, ...flags], {
    cwd: workspaceRoot,
    env,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  children.add(child);
  const state = { child, screen: '', exit: once(child, 'close') };
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (state.screen += part));
  return state;
}

/** @param {ReturnType<typeof start>} state */
export async function running(state) {
  await waitUntil(() => /Concord runs at/.test(state.screen) || state.child.exitCode !== null, 100_000);
  const url = /Concord runs at (http:\S+)/.exec(state.screen)?.[1];
  if (!url) throw new Error(`It does not run:\n${state.screen}`);
  return url;
}

/**
 * @param {ReturnType<typeof start>} state
 * @param {NodeJS.Signals} [signal]
 */
export async function stop(state, signal = 'SIGINT') {
  state.child.kill(signal);
  const [code] = await state.exit;
  return code;
}

/** @param {string} folder */
export const runner = (folder) => JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
/** @param {string} folder */
export const postgres = (folder) => readPostmaster(join(folder, 'postgres'))?.pid ?? 0;
/** @param {string} url */
export const isWell = async (url) => (await fetch(`${url}/api/health/ready`).catch(() => undefined))?.status === 200;

/**
 * @param {() => Promise<boolean>} condition
 * @param {number} [milliseconds]
 */
export async function eventually(condition, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

/** Ends what is still running; call it in a spec file, once. */
export function leaveNothing() {
  afterEach(async () => {
    for (const child of children) {
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGTERM');
        await once(child, 'close');
      }
    }
    children.clear();
  });
  afterAll(removeTemporaryFolders);
}
