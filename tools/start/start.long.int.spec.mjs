// `npm start` ended from outside, and begun again.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { createTestDatabase } from '../jest/test-database';
import { temporaryFolder } from '../jest/temporary.mjs';
import { isAlive, processesIn, waitUntil } from '../postgres/processes.mjs';
import { eventually, isWell, leaveNothing, postgres, runner, running, start, stop } from './spec/started.mjs';

leaveNothing();

describe('npm start', () => {
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

  it('begins the demonstration again with --fresh', async () => {
    const folder = temporaryFolder();
    const first = start(folder);
    await running(first);
    await stop(first);
    const second = start(folder, ['--port', '0', '--fresh']);
    expect(await isWell(await running(second))).toBe(true);
    expect(second.screen).toContain('Emptying the demonstration');
  });

  it('is a demonstration where --demo says so on an empty database of the operator’s own', async () => {
    const database = await createTestDatabase();
    const owned = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
    const state = start(temporaryFolder(), ['--port', '0', '--demo'], owned);
    const url = await running(state);
    await eventually(() => Promise.resolve(state.screen.includes('This is a demonstration')));
    expect((await fetch(`${url}/api/demonstration/persons`)).status).toBe(200);
    await stop(state);
    await database.drop();
  });
});
