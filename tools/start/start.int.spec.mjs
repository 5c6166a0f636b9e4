// `npm start` from beginning to end.
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { temporaryFolder } from '../jest/temporary.mjs';
import { isAlive, processesIn } from '../postgres/processes.mjs';
import { eventually, isWell, leaveNothing, postgres, runner, running, start, stop } from './spec/started.mjs';

leaveNothing();

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
