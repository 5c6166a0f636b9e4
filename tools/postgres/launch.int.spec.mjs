import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { withClient } from './connection.mjs';
import { launchPostgres } from './launch.mjs';
import { isAlive, waitUntil } from './processes.mjs';
import { secretsFile } from './secrets.mjs';

const here = dirname(fileURLToPath(import.meta.url));

/** @type {string} */
let dataDirectory;
/** @type {import('./launch.mjs').RunningPostgres | undefined} */
let running;

const launch = async (given = {}) => (running = await launchPostgres({ dataDirectory, ...given }));
/**
 * @param {string} url
 * @param {string} sql
 */
const ask = async (url, sql) => (await withClient(url, (client) => client.query(sql))).rows;

beforeAll(() => {
  dataDirectory = join(temporaryFolder(), 'postgres');
});
afterEach(async () => {
  await running?.stop();
  running = undefined;
});
afterAll(removeTemporaryFolders);

describe('a server of our own', () => {
  it('has an owner and an application that owns nothing, with the secrets closed to others', async () => {
    const { url, ownerUrl } = await launch();
    await ask(ownerUrl, 'CREATE TABLE IF NOT EXISTS kept (n int)');
    await expect(ask(url, 'SELECT * FROM kept')).rejects.toThrow('permission denied');
    await expect(ask(url, 'CREATE TABLE mine (n int)')).rejects.toThrow('permission denied');
    await expect(ask(url.replace(/:[^:@]+@/, ':wrong@'), 'SELECT 1')).rejects.toThrow('password authentication failed');
    expect(statSync(secretsFile(dataDirectory)).mode & 0o777).toBe(0o600);
    expect(statSync(dataDirectory).mode & 0o777).toBe(0o700);
  });

  it('listens on loopback only, keeps checksums and durability, and speaks UTC and UTF-8', async () => {
    const { adminUrl } = await launch();
    const names = ['listen_addresses', 'unix_socket_directories', 'data_checksums', 'fsync', 'full_page_writes'];
    const more = ['synchronous_commit', 'server_encoding', 'TimeZone', 'password_encryption'];
    const rows = await ask(
      adminUrl,
      `SELECT name, setting FROM pg_settings WHERE name IN ('${[...names, ...more].join("','")}')`,
    );
    expect(Object.fromEntries(rows.map(({ name, setting }) => [name, setting]))).toEqual({
      listen_addresses: '127.0.0.1',
      unix_socket_directories: '',
      data_checksums: 'on',
      fsync: 'on',
      full_page_writes: 'on',
      synchronous_commit: 'on',
      server_encoding: 'UTF8',
      TimeZone: 'UTC',
      password_encryption: 'scram-sha-256',
    });
  });

  it('sorts words alike on every machine', async () => {
    const { url } = await launch();
    const rows = await ask(url, "SELECT w FROM unnest(ARRAY['Z','f','é','a','e']) AS w ORDER BY w");
    expect(rows.map(({ w }) => w)).toEqual(['a', 'e', 'é', 'f', 'Z']);
  });

  it('is found running by a second launch, and is gone after a stop', async () => {
    const first = await launch();
    const second = await launch();
    expect([first.reused, second.reused, second.port, second.pid]).toEqual([false, true, first.port, first.pid]);
    await second.stop();
    expect(isAlive(first.pid)).toBe(false);
    expect(existsSync(join(dataDirectory, 'postmaster.pid'))).toBe(false);
  });

  it('takes the port it is asked for, and another when that one is taken', async () => {
    const blocker = createServer().listen(0, '127.0.0.1');
    await once(blocker, 'listening');
    const taken = /** @type {import('node:net').AddressInfo} */ (blocker.address()).port;
    try {
      expect((await launch({ preferredPort: taken })).port).not.toBe(taken);
      await running?.stop();
    } finally {
      blocker.close();
    }
    await once(blocker, 'close');
    expect((await launch({ preferredPort: taken })).port).toBe(taken);
  });
});

describe('after an accident', () => {
  it('takes over the server of a launcher that was killed', async () => {
    const parent = spawn(process.execPath, [join(here, 'launch-as.mjs'), JSON.stringify({ dataDirectory })]);
    const [line] = await once(parent.stdout, 'data');
    const { port, pid } = JSON.parse(String(line));
    parent.kill('SIGKILL');
    await once(parent, 'exit');
    const again = await launch();
    expect([again.reused, again.port, again.pid]).toEqual([true, port, pid]);
  });

  it('keeps every committed row of a server that was killed', async () => {
    const { ownerUrl, pid } = await launch();
    await ask(ownerUrl, 'DROP TABLE IF EXISTS acts; CREATE TABLE acts (n int)');
    for (let n = 0; n < 50; n += 1) await ask(ownerUrl, `INSERT INTO acts VALUES (${n})`);
    process.kill(pid, 'SIGKILL');
    await waitUntil(() => !isAlive(pid), 5_000);
    const again = await launch();
    expect(again.reused).toBe(false);
    expect(await ask(again.ownerUrl, 'SELECT count(*)::int AS n FROM acts')).toEqual([{ n: 50 }]);
  });

  /** @param {number} pid */
  const forge = async (pid) => {
    const { port } = await launch();
    const honest = readFileSync(join(dataDirectory, 'postmaster.pid'), 'utf8').split('\n');
    await running?.stop();
    writeFileSync(join(dataDirectory, 'postmaster.pid'), [pid, ...honest.slice(1)].join('\n'));
    return port;
  };

  it('starts although the file names a process that is no more', async () => {
    const ended = spawn(process.execPath, ['-e', '']);
    await once(ended, 'exit');
    await forge(/** @type {number} */ (ended.pid));
    expect((await launch()).reused).toBe(false);
  });

  it('starts although the number in the file is another program’s now, and leaves that program alone', async () => {
    const other = spawn(process.execPath, ['-e', 'setInterval(() => 0, 1000)']);
    try {
      await forge(/** @type {number} */ (other.pid));
      expect((await launch()).reused).toBe(false);
      expect(other.exitCode ?? other.signalCode).toBeNull();
    } finally {
      other.kill('SIGKILL');
    }
  });

  (process.platform === 'linux' ? it : it.skip)('starts although the number in the file is a zombie’s', async () => {
    // A shell that becomes another program never asks how its child ended.
    const keeper = spawn('/bin/sh', ['-c', 'sleep 0 & echo $!; exec sleep 60']);
    try {
      const [line] = await once(keeper.stdout, 'data');
      const zombie = Number(String(line));
      await waitUntil(() => !isAlive(zombie), 5_000);
      expect(() => process.kill(zombie, 0)).not.toThrow();
      await forge(zombie);
      expect((await launch()).reused).toBe(false);
    } finally {
      keeper.kill('SIGKILL');
    }
  });

  it('starts although the number is now that of another directory’s PostgreSQL, and leaves that one alone', async () => {
    const other = await launchPostgres({ dataDirectory: join(temporaryFolder(), 'postgres') });
    try {
      await forge(other.pid);
      expect((await launch()).pid).not.toBe(other.pid);
      expect(isAlive(other.pid)).toBe(true);
    } finally {
      await other.stop();
    }
  });
});

describe('data that is not ours to open', () => {
  it('refuses another major version’s data and leaves it untouched', async () => {
    await launch();
    await running?.stop();
    const version = join(dataDirectory, 'PG_VERSION');
    const honest = readFileSync(version, 'utf8');
    writeFileSync(version, '17\n');
    try {
      await expect(launch()).rejects.toThrow(/made by PostgreSQL 17, and this is PostgreSQL 18/);
      expect(readFileSync(version, 'utf8')).toBe('17\n');
    } finally {
      writeFileSync(version, honest);
    }
  });

  it('refuses a folder of other things', async () => {
    const folder = temporaryFolder();
    writeFileSync(join(folder, 'letter.txt'), 'kept');
    await expect(launchPostgres({ dataDirectory: folder })).rejects.toThrow('holds no PostgreSQL data');
    expect(readFileSync(join(folder, 'letter.txt'), 'utf8')).toBe('kept');
  });
});
