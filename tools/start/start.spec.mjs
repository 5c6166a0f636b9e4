import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { isInstalled } from './install.mjs';
import { chooseMode, refuseForReal } from './mode.mjs';
import { isAtLeast } from './node-version.mjs';
import { parseOptions } from './options.mjs';
import { choosePort } from './port.mjs';
import { claim, readRunner } from './run-file.mjs';
import { publicAddress, sayWelcome } from './start-system.mjs';

afterAll(removeTemporaryFolders);

describe('the version of Node', () => {
  it('is compared number by number', () => {
    expect(isAtLeast('v20.19.0', '20.19.0')).toBe(true);
    expect(isAtLeast('v20.9.9', '20.19.0')).toBe(false);
    expect(isAtLeast('v100.0.0', '20.19.0')).toBe(true);
    expect(isAtLeast('v18.20.4', '20.19')).toBe(false);
  });

  it.each(['start/start.mjs', 'test/test.mjs'])('is refused by its number when too old: %s', (file) => {
    const pretend = join(temporaryFolder(), 'pretend.cjs');
    writeFileSync(pretend, "Object.defineProperty(process, 'version', { value: 'v16.20.2' });");
    const ran = spawnSync(process.execPath, ['--require', pretend, join(workspaceRoot, 'tools', file)], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(1);
    expect(ran.stderr).toContain('Concord needs Node 20.19.0 or later; this is Node 16.20.2.');
  });

  it('is looked at by files in words that old Nodes know', () => {
    for (const file of ['start/start.mjs', 'start/node-version.mjs', 'test/test.mjs']) {
      expect(readFileSync(join(workspaceRoot, 'tools', file), 'utf8')).not.toMatch(
        /\?\?|\?\.|\bawait\b|from 'node:|\bstatic\b/,
      );
    }
  });
});

describe('options', () => {
  it('take the port from the flag, the environment, or 3000', () => {
    expect(parseOptions([], {})).toMatchObject({ ok: true, options: { port: 3000, fresh: false, mode: undefined } });
    expect(parseOptions([], { PORT: '4000' })).toMatchObject({ options: { port: 4000 } });
    expect(parseOptions(['--port', '5000', '--fresh'], { PORT: '4000' })).toMatchObject({
      options: { port: 5000, fresh: true },
    });
    expect(parseOptions(['--untouched'], {})).toMatchObject({ options: { untouched: true } });
    expect(parseOptions(['--port=0', '--empty'], {})).toMatchObject({ options: { port: 0, mode: 'real' } });
  });

  it.each([
    [['--frsh']],
    [['--port', 'x']],
    [['--port', '70000']],
    [['--port']],
    [['--empty', '--demo']],
    [['--empty', '--fresh']],
    [['--empty', '--untouched']],
    [['x']],
  ])('refuse %j', (given) => {
    expect(parseOptions(given, {})).toMatchObject({ ok: false });
  });

  it.each(['nonsense', 'https://example.org/db', 'postgres://host', 'postgres:///db'])(
    'refuse %s as the address of a database, by the name of the variable',
    (address) => {
      for (const name of ['DATABASE_URL', 'DATABASE_OWNER_URL'])
        expect(parseOptions([], { [name]: address })).toMatchObject({
          ok: false,
          reason: expect.stringMatching(new RegExp(`^${name} `)),
        });
      expect(parseOptions([], { DATABASE_URL: 'postgres://u:p@127.0.0.1:5432/concord' }).ok).toBe(true);
    },
  );

  it('end with 2 and the help when they are not known', () => {
    const ran = spawnSync(process.execPath, [join(workspaceRoot, 'tools/start/start.mjs'), '--wrong'], {
      encoding: 'utf8',
    });
    expect(ran.status).toBe(2);
    expect(ran.stderr).toContain('Unknown option: --wrong');
    expect(ran.stderr).toContain('--fresh');
  });
});

describe('demonstration or real', () => {
  const fresh = { asked: undefined, recorded: undefined, embedded: true, host: '127.0.0.1', environment: {} };

  it('is a demonstration on a newcomer’s own machine only', () => {
    expect(chooseMode(fresh)).toBe('demonstration');
    expect(chooseMode({ ...fresh, embedded: false })).toBe('real');
    expect(chooseMode({ ...fresh, environment: { NODE_ENV: 'production' } })).toBe('real');
    expect(chooseMode({ ...fresh, host: '0.0.0.0' })).toBe('real');
  });

  it('follows the flag on an empty database, and never changes afterwards', () => {
    expect(chooseMode({ ...fresh, asked: 'real' })).toBe('real');
    expect(chooseMode({ ...fresh, asked: 'demonstration', embedded: false })).toBe('demonstration');
    expect(chooseMode({ ...fresh, recorded: 'demonstration', host: '0.0.0.0' })).toBe('demonstration');
    expect(() => chooseMode({ ...fresh, recorded: 'real', asked: 'demonstration' })).toThrow('--demo is refused');
    expect(() => chooseMode({ ...fresh, recorded: 'demonstration', asked: 'real' })).toThrow('--empty is refused');
  });

  it('refuses a first day for a real installation, which has no other', () => {
    expect(() => refuseForReal({ untouched: true }, 'real')).toThrow('--untouched is refused');
    expect(() => refuseForReal({ untouched: false }, 'real')).not.toThrow();
    expect(() => refuseForReal({ untouched: true }, 'demonstration')).not.toThrow();
  });
});

describe('what is installed', () => {
  const lock = {
    packages: {
      '': {},
      'node_modules/a': { version: '1.0.0', integrity: 'x' },
      'node_modules/b': { version: '2.0.0', optional: true },
    },
  };
  /** @param {object | undefined} record */
  const tree = (record) => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'package-lock.json'), JSON.stringify(lock));
    mkdirSync(join(folder, 'node_modules'));
    if (record) writeFileSync(join(folder, 'node_modules', '.package-lock.json'), JSON.stringify({ packages: record }));
    return folder;
  };

  it('counts only when npm finished, with the same packages', () => {
    expect(isInstalled(tree(undefined))).toBe(false);
    expect(isInstalled(tree({ 'node_modules/a': { version: '1.0.0', integrity: 'x' } }))).toBe(true);
    expect(isInstalled(tree({ 'node_modules/a': { version: '1.0.1', integrity: 'y' } }))).toBe(false);
    expect(isInstalled(tree({}))).toBe(false);
    expect(isInstalled(tree({ ...lock.packages, 'node_modules/c': { version: '1.0.0' } }))).toBe(false);
  });
});

describe('the port', () => {
  it('is the next free one, with a word about it', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const taken = /** @type {import('node:net').AddressInfo} */ (blocker.address()).port;
    /** @type {string[]} */
    const notes = [];
    const chosen = await choosePort(taken, '127.0.0.1', (note) => notes.push(note));
    blocker.close();
    expect(chosen).not.toBe(taken);
    expect(notes).toEqual([expect.stringContaining(`${taken}`)]);
  });
});

describe('the address', () => {
  it('is the one that browsers know, where that is given', () => {
    const local = 'http://127.0.0.1:3000';
    for (const environment of [{}, { PUBLIC_URL: '' }]) expect(publicAddress(environment, local)).toBe(local);
    expect(publicAddress({ PUBLIC_URL: 'https://concord.example' }, local)).toBe('https://concord.example');
  });

  it('is said first, and where it listens only where that is another', () => {
    /** @type {string[]} */
    const lines = [];
    const say = (/** @type {string} */ line) => void lines.push(line);
    sayWelcome(say, 'https://concord.example', 'http://0.0.0.0:3000', 'real');
    expect(lines.slice(0, 2)).toEqual([
      '\nConcord runs at https://concord.example',
      'It listens on http://0.0.0.0:3000.',
    ]);
    sayWelcome(say, 'http://127.0.0.1:3000', 'http://127.0.0.1:3000', 'real');
    expect(lines.slice(-2)).toEqual([
      '\nConcord runs at http://127.0.0.1:3000',
      expect.stringMatching('^This is a real installation'),
    ]);
  });
});

describe('the run file', () => {
  it('is held by one living process, and taken from a dead one', () => {
    const file = join(temporaryFolder(), 'deeper', 'run.json');
    const first = claim(file);
    expect(claim(file)).toMatchObject({ ok: false, runner: { pid: process.pid } });
    if (first.ok) {
      first.announce('http://127.0.0.1:1', 7);
      expect(readRunner(file)).toMatchObject({ url: 'http://127.0.0.1:1', server: 7 });
      first.remove();
    }
    expect(readRunner(file)).toBeUndefined();
    writeFileSync(file, JSON.stringify({ pid: 2 ** 22 + 1, born: '' }));
    expect(claim(file).ok).toBe(true);
  });

  (process.platform === 'linux' ? it : it.skip)('is not believed when its number was given anew', () => {
    const file = join(temporaryFolder(), 'run.json');
    writeFileSync(file, JSON.stringify({ pid: process.pid, born: '1' }));
    expect(readRunner(file)).toBeUndefined();
  });
});
