// The embedded PostgreSQL: found running and taken over, or made and started.
import { basename, dirname, join } from 'node:path';
import { connectionUrl } from './connection.mjs';
import { checkDataDirectory, ensureDataDirectory } from './data-directory.mjs';
import { chooseRunAs, makeFolder } from './drop-privileges.mjs';
import { freePort } from './free-port.mjs';
import { ensureLibraryLinks } from './library-links.mjs';
import { placeData, placePrograms, realPath, rootHome } from './places.mjs';
import { installedNativePackage, workspaceRoot } from './platform-package.mjs';
import { readPostmaster, settlePostmaster } from './postmaster-pid.mjs';
import { pause } from './processes.mjs';
import { adminUrl, APP, DATABASE, ensureRoles, OWNER } from './roles.mjs';
import { ensureSecrets } from './secrets.mjs';
import { startServer, stopServer } from './server.mjs';
import { waitForOurs } from './takeover.mjs';

/**
 * @typedef {object} LaunchOptions
 * @property {string} [dataDirectory] default: `.data/postgres` in the project
 * @property {(message: string) => void} [progress] what the person at the screen should know
 * @property {number} [preferredPort] taken if it is free
 * @property {string} [project] the folder whose path names root's copies
 * @property {string} [home] root's place outside closed homes
 * @property {import('./platform-package.mjs').NativePackage} [native]
 */

/**
 * @typedef {object} RunningPostgres
 * @property {string} url for the application's role
 * @property {string} ownerUrl for migrations
 * @property {string} adminUrl the superuser, for tests that make databases
 * @property {number} port
 * @property {number} pid
 * @property {string} dataDirectory where the data really lies
 * @property {string} logFile
 * @property {boolean} reused whether it was running already
 * @property {(patience?: number) => Promise<void>} stop fast shutdown; returns when the process is gone
 */

/** @typedef {import('./data-directory.mjs').Programs} Programs */

/**
 * @param {LaunchOptions} [options]
 * @returns {Promise<RunningPostgres>} rejects with a sentence for the person at the screen
 */
export async function launchPostgres(options = {}) {
  const { progress = () => undefined, home = rootHome } = options;
  const project = realPath(options.project ?? workspaceRoot);
  const wanted = realPath(options.dataDirectory ?? join(workspaceRoot, '.data', 'postgres'));
  const first = chooseRunAs(wanted);
  const dataDirectory = placeData({ project, dataDirectory: wanted, user: first, home });
  if (dataDirectory !== wanted)
    progress(`the project lies in a closed folder, so the data is kept in ${dataDirectory}`);
  const user = chooseRunAs(dataDirectory);
  const folder = dirname(dataDirectory);
  makeFolder(folder);
  const native = placePrograms({ project, native: options.native ?? installedNativePackage(), user, home });
  const environment = ensureLibraryLinks(native.directory, join(folder, 'postgres-libraries'));
  const programs = { native, environment, user };
  checkDataDirectory(dataDirectory, programs);
  const secrets = ensureSecrets(dataDirectory);
  if (await ensureDataDirectory(dataDirectory, programs, secrets.admin)) progress('made a new database');
  const logFile = join(folder, `${basename(dataDirectory)}.log`);
  const { port, pid, reused } = await findOrStart({
    dataDirectory,
    programs,
    secrets,
    logFile,
    preferredPort: options.preferredPort,
  });
  try {
    await ensureRoles(port, secrets);
  } catch (error) {
    // Started for a start that comes to nothing, it would stay behind.
    if (!reused) await stopServer(dataDirectory, programs).catch(() => undefined);
    throw error;
  }
  return {
    url: connectionUrl({ port, user: APP, password: secrets.app, database: DATABASE }),
    ownerUrl: connectionUrl({ port, user: OWNER, password: secrets.owner, database: DATABASE }),
    adminUrl: adminUrl(port, secrets),
    port,
    pid,
    dataDirectory,
    logFile,
    reused,
    stop: (patience) => stopServer(dataDirectory, programs, patience),
  };
}

/**
 * @typedef {object} Server
 * @property {string} dataDirectory
 * @property {Programs} programs
 * @property {import('./secrets.mjs').Secrets} secrets
 * @property {string} logFile
 * @property {number | undefined} preferredPort
 */

/**
 * @param {Server} server
 * @returns {Promise<{ port: number, pid: number, reused: boolean }>}
 */
async function findOrStart({ dataDirectory, programs, secrets, logFile, preferredPort }) {
  let reason = '';
  for (let attempt = 0; attempt < 8; attempt += 1) {
    const running = await settlePostmaster(dataDirectory);
    if (running) {
      const ours = await waitForOurs(dataDirectory, secrets);
      if (ours) return { ...ours, reused: true };
      continue;
    }
    const port = (preferredPort && attempt < 2 && (await freePort(preferredPort))) || (await freePort());
    const started = await startServer(dataDirectory, /** @type {number} */ (port), programs, logFile);
    if (started.ok) {
      const ours = await waitForOurs(dataDirectory, secrets).catch(async (error) => {
        await stopServer(dataDirectory, programs).catch(() => undefined);
        throw error;
      });
      if (ours) return { ...ours, reused: false };
    } else {
      reason = started.reason;
      // A port lost to another program, another starter at the same moment, helpers of a killed server: all pass.
      if (!/could not bind|could not create any TCP|lock file|shared memory block/i.test(reason)) break;
      await pause(250 * (attempt + 1));
    }
  }
  const held = readPostmaster(dataDirectory);
  throw new Error(
    `PostgreSQL did not start on ${dataDirectory}${held ? ` (its file names process ${held.pid})` : ''}: ${reason} See ${logFile}.`,
  );
}
