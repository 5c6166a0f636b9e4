// A real installation, begun with nothing: `npm start -- --empty`, and on a database of the operator's own.
import { join } from 'node:path';
import { createTestDatabase } from '../jest/test-database';
import { temporaryFolder } from '../jest/temporary.mjs';
import { processesIn } from '../postgres/processes.mjs';
import { eventually, isWell, leaveNothing, running, start, stop } from './spec/started.mjs';

leaveNothing();

/** @param {{ screen: string }} state */
const linkOn = ({ screen }) => /(http:\S+\/invitation)#([A-Za-z0-9_-]{43})/.exec(screen);

/**
 * @param {string} url
 * @param {string} path
 * @param {object} body
 */
const post = (url, path, body) =>
  fetch(`${url}/api${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: url },
    body: JSON.stringify(body),
  });

describe('npm start -- --empty', () => {
  it('prints links until somebody has come in, is never emptied, and never becomes a demonstration', async () => {
    const folder = temporaryFolder();
    const first = start(folder, ['--port', '0', '--empty']);
    const url = await running(first);
    const printed = linkOn(first);
    expect(printed?.[1]).toBe(`${url}/invitation`);
    expect((await post(url, '/invitations/look', { token: printed?.[2] })).status).toBe(200);
    expect((await fetch(`${url}/api/demonstration/persons`)).status).toBe(404);
    await stop(first);

    const second = start(folder);
    const again = await running(second);
    const token = linkOn(second)?.[2];
    expect(token).not.toBe(printed?.[2]);
    const person = { name: 'Secretary', signInName: 'secretary' };
    const acceptance = { token, person, password: 'a long enough password' };
    expect((await post(again, '/invitations/accept', acceptance)).status).toBe(200);
    await stop(second);

    const third = start(folder);
    await running(third);
    await eventually(() => Promise.resolve(third.screen.includes('This is a real installation')));
    expect(linkOn(third)).toBeNull();
    await stop(third);

    for (const [flag, words] of [
      ['--fresh', '--fresh is refused: this is a real installation'],
      ['--demo', 'begun as a real installation and stays one'],
      ['--untouched', '--untouched is refused'],
    ]) {
      const refused = start(folder, ['--port', '0', flag ?? '']);
      expect(await refused.exit).toEqual([1, null]);
      expect(refused.screen).toContain(words);
    }
    expect(processesIn(join(folder, 'postgres'))).toEqual([]);
  });
});

describe('DATABASE_URL', () => {
  it('without an owner, on a database without tables, stops and prints the SQL', async () => {
    const database = await createTestDatabase();
    const state = start(temporaryFolder(), ['--port', '0'], { DATABASE_URL: database.url });
    expect(await state.exit).toEqual([1, null]);
    for (const words of [
      'CREATE ROLE concord_owner',
      'ALTER DATABASE',
      'GRANT CONNECT',
      'DATABASE_OWNER_URL=postgres://',
    ])
      expect(state.screen).toContain(words);
    await database.drop();
  });

  it('is real by itself, serves without its owner once migrated, and never becomes a demonstration', async () => {
    const database = await createTestDatabase();
    const folder = temporaryFolder();
    const owned = { DATABASE_URL: database.url, DATABASE_OWNER_URL: database.ownerUrl };
    const first = start(folder, ['--port', '0'], owned);
    expect(await isWell(await running(first))).toBe(true);
    await eventually(() => Promise.resolve(first.screen.includes('This is a real installation')));
    expect(linkOn(first)).not.toBeNull();
    await stop(first);
    const unowned = start(folder, ['--port', '0'], { DATABASE_URL: database.url });
    expect(await isWell(await running(unowned))).toBe(true);
    await stop(unowned);
    const known = { HOST: '0.0.0.0', PUBLIC_URL: 'https://concord.example' };
    const elsewhere = start(folder, ['--port', '0'], { DATABASE_URL: database.url, ...known });
    await eventually(() => Promise.resolve(elsewhere.screen.includes('It listens on http://0.0.0.0:')));
    expect(elsewhere.screen).toContain('Concord runs at https://concord.example\n');
    await stop(elsewhere);
    for (const [flag, words] of [
      ['--demo', '--demo is refused'],
      ['--fresh', '--fresh is refused: this is a real installation'],
      ['--untouched', '--untouched is refused'],
    ]) {
      const refused = start(folder, ['--port', '0', flag ?? ''], owned);
      expect(await refused.exit).toEqual([1, null]);
      expect(refused.screen).toContain(words);
    }
    await database.drop();
  });
});
