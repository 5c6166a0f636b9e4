// `npm start` from beginning to end, on data of its own, with the real server.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { isAlive, processesIn, waitUntil } from '../postgres/processes.mjs';
import { readPostmaster } from '../postgres/postmaster-pid.mjs';

const program = join(workspaceRoot, 'tools', 'start', 'start.mjs');

/** @type {Set<import('node:child_process').ChildProcess>} */
const children = new Set();

/**
 * @param {string} folder
 * @param {readonly string[]} [flags]
 * @param {Record<string, string>} [more]
 */
function start(folder, flags = ['--port', '0'], more = {}) {
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
async function running(state) {
  await waitUntil(() => /Concord runs at/.test(state.screen) || state.child.exitCode !== null, 100_000);
  const url = /Concord runs at (http:\S+)/.exec(state.screen)?.[1];
  if (!url) throw new Error(`It does not run:\n${state.screen}`);
  return url;
}

/**
 * @param {ReturnType<typeof start>} state
 * @param {NodeJS.Signals} [signal]
 */
async function stop(state, signal = 'SIGINT') {
  state.child.kill(signal);
  const [code] = await state.exit;
  return code;
}

/** @param {string} folder */
const runner = (folder) => JSON.parse(readFileSync(join(folder, 'run.json'), 'utf8'));
/** @param {string} folder */
const postgres = (folder) => readPostmaster(join(folder, 'postgres'))?.pid ?? 0;
/** @param {string} url */
const isWell = async (url) => (await fetch(`${url}/api/health/ready`).catch(() => undefined))?.status === 200;

/**
 * @param {() => Promise<boolean>} condition
 * @param {number} [milliseconds]
 */
async function eventually(condition, milliseconds = 30_000) {
  const end = Date.now() + milliseconds;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error('it did not come true in time');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

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

describe('npm start', () => {
  it('serves the demonstration, leaves no process behind, and starts again on the same data', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    expect(await isWell(await running(first))).toBe(true);
    expect(first.screen).toContain('This is a demonstration');
    const left = [runner(folder).server, postgres(folder)];
    expect(await stop(first)).toBe(0);
    expect(left.map(isAlive)).toEqual([false, false]);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
    const second = start(folder);
    expect(await isWell(await running(second))).toBe(true);
    expect(second.screen).not.toContain('made a new database');
  });

  it('steps over a taken port, and says so', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const taken = /** @type {import('node:net').AddressInfo} */ (blocker.address()).port;
    try {
      const state = start(temporaryFolder(), ['--port', String(taken)]);
      expect(await running(state)).not.toContain(`:${taken}`);
      expect(state.screen).toMatch(new RegExp(`port ${taken} is taken, so it is \\d+`));
    } finally {
      blocker.close();
    }
  });

  it('says where the first runs when started a second time, and refuses to empty what is running', async () => {
    const folder = temporaryFolder();
    const url = await running(start(folder));
    const second = start(folder);
    expect(await second.exit).toEqual([0, null]);
    expect(second.screen).toContain(`runs at ${url} already`);
    const third = start(folder, ['--fresh']);
    expect(await third.exit).toEqual([1, null]);
    expect(third.screen).toContain('--fresh needs it to be stopped first');
    expect(await isWell(url)).toBe(true);
  });

  it('starts a killed server and a killed PostgreSQL again, at the same address', async () => {
    const folder = temporaryFolder();
    const state = start(folder);
    const url = await running(state);
    const server = runner(folder).server;
    process.kill(server, 'SIGKILL');
    await eventually(async () => runner(folder).server !== server && isWell(url));
    expect(state.screen).toContain('The server ended (SIGKILL); starting it again.');
    const database = postgres(folder);
    process.kill(database, 'SIGKILL');
    await eventually(async () => state.screen.includes('PostgreSQL runs again.') && isWell(url));
    expect(postgres(folder)).not.toBe(database);
    expect(await stop(state)).toBe(0);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });

  it('killed itself, takes its server along, and the next start takes over PostgreSQL', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await running(first);
    const { server } = runner(folder);
    first.child.kill('SIGKILL');
    await first.exit;
    expect(await waitUntil(() => !isAlive(server), 20_000)).toBe(true);
    const second = start(folder);
    expect(await isWell(await running(second))).toBe(true);
    expect(second.screen).toContain('running since an earlier start');
    expect(await stop(second)).toBe(0);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });

  it('ends with the npm that started it', async () => {
    const folder = temporaryFolder();
    const started = spawn('npm', ['start', '--', '--port', '0'], {
      cwd: workspaceRoot,
      env: { ...process.env, CONCORD_DATA: folder },
      stdio: 'ignore',
      shell: process.platform === 'win32',
    });
    const gone = once(started, 'close');
    await eventually(async () => existsSync(join(folder, 'run.json')) && 'url' in runner(folder), 100_000);
    const left = [runner(folder).pid, runner(folder).server, postgres(folder)];
    started.kill('SIGTERM');
    await gone;
    expect(await waitUntil(() => !left.some(isAlive), 30_000)).toBe(true);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });

  it('stops in the middle of starting without leaving anything', async () => {
    const folder = temporaryFolder();
    const state = start(folder);
    await waitUntil(() => state.screen.includes('Opening the database') || postgres(folder) > 0, 60_000);
    expect(await stop(state, 'SIGTERM')).toBe(0);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });
});

describe('demonstration or real', () => {
  it('begins the demonstration again with --fresh', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await running(first);
    await stop(first);
    const second = start(folder, ['--port', '0', '--fresh']);
    expect(await isWell(await running(second))).toBe(true);
    expect(second.screen).toContain('Emptying the demonstration');
  });

  it('never empties a real installation, nor makes a demonstration of it', async () => {
    const folder = temporaryFolder();
    const first = start(folder, ['--port', '0', '--empty']);
    await running(first);
    expect(first.screen).toContain('This is a real installation');
    await stop(first);
    const fresh = start(folder, ['--port', '0', '--fresh']);
    expect(await fresh.exit).toEqual([1, null]);
    expect(fresh.screen).toContain('--fresh is refused: this is a real installation');
    const demo = start(folder, ['--port', '0', '--demo']);
    expect(await demo.exit).toEqual([1, null]);
    expect(demo.screen).toContain('begun as a real installation and stays one');
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });
});
