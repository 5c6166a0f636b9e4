// `npm start` from beginning to end. A start takes long, so one demonstration serves all that can be asked of one; each
// test leaves it running.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { isAlive, processesIn } from '../postgres/processes.mjs';
import { eventually, isWell, postgres, runner, running, start, stop } from './spec/started.mjs';

/** @type {ReturnType<typeof start>[]} */
const begun = [];
/** @param {Parameters<typeof start>} given */
const begin = (...given) => {
  const state = start(...given);
  begun.push(state);
  return state;
};

afterAll(async () => {
  const left = begun.filter(({ child }) => child.exitCode === null && child.signalCode === null);
  await Promise.all(left.map((state) => stop(state, 'SIGTERM')));
  removeTemporaryFolders();
});

describe('npm start', () => {
  const folder = temporaryFolder();
  const blocker = createServer();
  /** @type {number} */
  let taken;
  /** @type {ReturnType<typeof start>} */
  let first;
  /** The one that runs now. @type {ReturnType<typeof start>} */
  let state;
  /** @type {string} */
  let url;

  beforeAll(async () => {
    await once(blocker.listen(0, '127.0.0.1'), 'listening');
    taken = /** @type {import('node:net').AddressInfo} */ (blocker.address()).port;
    first = state = begin(folder, ['--port', String(taken)]);
    url = await running(first);
  });
  afterAll(() => void blocker.close());

  it('serves the demonstration', async () => {
    expect(await isWell(url)).toBe(true);
    await eventually(() => Promise.resolve(first.screen.includes('This is a demonstration')));
    expect(first.screen).toContain('made a new database');
  });

  it('steps over a taken port, and says so', () => {
    expect(/Concord runs at \S+/.exec(first.screen)?.[0]).not.toContain(`:${taken}`);
    expect(first.screen).toMatch(new RegExp(`port ${taken} is taken, so it is \\d+`));
  });

  it('says where the first runs when started a second time, and refuses to empty what is running', async () => {
    const [second, third] = [begin(folder), begin(folder, ['--fresh'])];
    expect(await second.exit).toEqual([0, null]);
    expect(second.screen).toContain(`runs at ${url} already`);
    expect(await third.exit).toEqual([1, null]);
    expect(third.screen).toContain('--fresh needs it to be stopped first');
    expect(await isWell(url)).toBe(true);
  });

  it('starts a killed server and a killed PostgreSQL again, at the same address', async () => {
    const server = runner(folder).server;
    process.kill(server, 'SIGKILL');
    await eventually(async () => runner(folder).server !== server && isWell(url));
    expect(state.screen).toContain('The server ended (SIGKILL); starting it again.');
    const database = postgres(folder);
    process.kill(database, 'SIGKILL');
    await eventually(async () => state.screen.includes('PostgreSQL runs again.') && isWell(url));
    expect(postgres(folder)).not.toBe(database);
  });

  it('leaves no process behind, and starts again on the same data', async () => {
    const left = [runner(folder).server, postgres(folder)];
    expect(await stop(state)).toBe(0);
    expect(left.map(isAlive)).toEqual([false, false]);
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
    state = begin(folder);
    url = await running(state);
    expect(await isWell(url)).toBe(true);
    expect(state.screen).not.toContain('made a new database');
  });
});
