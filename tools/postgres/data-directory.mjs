// Making a data directory, and refusing one that is not ours to open.
import { execFile } from 'node:child_process';
import {
  chownSync,
  existsSync,
  mkdirSync,
  readFileSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { program } from './platform-package.mjs';

const run = promisify(execFile);

/** The superuser; used by the launcher alone. */
export const ADMIN = 'concord_admin';

/**
 * @typedef {object} Programs
 * @property {import('./platform-package.mjs').NativePackage} native
 * @property {NodeJS.ProcessEnv} environment
 * @property {import('./drop-privileges.mjs').RunAs | undefined} user
 */

/**
 * An environment without a developer's own PG* settings: they must not reach the embedded server, nor who connects to it.
 *
 * @param {NodeJS.ProcessEnv} environment
 * @returns {NodeJS.ProcessEnv}
 */
export function withoutOwnSettings(environment) {
  return Object.fromEntries(Object.entries(environment).filter(([name]) => !isOwnSetting(name)));
}

/** @param {string} name */
export const isOwnSetting = (name) => name.startsWith('PG');

/**
 * Options under which every PostgreSQL program is run. The working folder is `/` because ours may be closed to the
 * lesser user; the language is fixed because messages are read.
 *
 * @param {Programs} programs
 */
export function programOptions({ environment, user }) {
  const env = { ...withoutOwnSettings(process.env), LC_ALL: 'C', LANG: 'C', ...environment };
  return { env, windowsHide: true, ...(process.platform === 'win32' ? {} : { cwd: '/' }), ...(user ?? {}) };
}

/**
 * Throws with a plain sentence if the data directory cannot be used.
 *
 * @param {string} dataDirectory
 * @param {Programs} programs
 */
export function checkDataDirectory(dataDirectory, { native }) {
  const version = join(dataDirectory, 'PG_VERSION');
  const found = statSync(dataDirectory, { throwIfNoEntry: false });
  if (!found) return;
  const own = process.getuid?.();
  if (own !== undefined && own !== 0 && found.uid !== own) {
    throw new Error(`${dataDirectory} belongs to user id ${found.uid}: start as that user or as root.`);
  }
  if (!existsSync(version)) {
    if (readdirSync(dataDirectory).length === 0) return;
    throw new Error(`${dataDirectory} is not empty and holds no PostgreSQL data: move it away first.`);
  }
  const major = readFileSync(version, 'utf8').trim();
  if (major !== String(native.major)) {
    throw new Error(
      `${dataDirectory} was made by PostgreSQL ${major}, and this is PostgreSQL ${native.major}: it is left untouched. ` +
        `Open it with the version of Concord that made it, or move it away to begin anew.`,
    );
  }
}

/**
 * Makes the data directory if there is none. It is made beside and renamed, so that a start cut short leaves no half one.
 *
 * @param {string} dataDirectory
 * @param {Programs} programs
 * @param {string} adminPassword
 * @returns {Promise<boolean>} whether it was made
 */
export async function ensureDataDirectory(dataDirectory, programs, adminPassword) {
  if (existsSync(join(dataDirectory, 'PG_VERSION'))) return false;
  const beside = `${dataDirectory}.${process.pid}`;
  const passwordFile = `${beside}.password`;
  try {
    rmSync(beside, { recursive: true, force: true });
    mkdirSync(beside, { mode: 0o700 });
    writeFileSync(passwordFile, adminPassword, { mode: 0o600 });
    if (programs.user) for (const path of [beside, passwordFile]) chownSync(path, programs.user.uid, programs.user.gid);
    await initialise(beside, passwordFile, programs);
    if (existsSync(dataDirectory) && readdirSync(dataDirectory).length === 0)
      rmSync(dataDirectory, { recursive: true });
    renameSync(beside, dataDirectory);
    return true;
  } catch (error) {
    // Another starter was first: its directory stands.
    if (existsSync(join(dataDirectory, 'PG_VERSION'))) return false;
    throw error;
  } finally {
    rmSync(beside, { recursive: true, force: true });
    rmSync(passwordFile, { force: true });
  }
}

/**
 * @param {string} directory
 * @param {string} passwordFile
 * @param {Programs} programs
 */
async function initialise(directory, passwordFile, programs) {
  // The sort order is fixed (root collation of ICU), not taken from the machine.
  const order = ['--encoding=UTF8', '--locale-provider=icu', '--icu-locale=und', '--locale=C'];
  const access = [`--username=${ADMIN}`, '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const rest = ['--data-checksums', '--no-instructions', `--pgdata=${directory}`];
  try {
    await run(program(programs.native, 'initdb'), [...order, ...access, ...rest], programOptions(programs));
  } catch (error) {
    const { stderr, message } = /** @type {Error & { stderr?: string }} */ (error);
    const account = /user does not exist/.test(stderr ?? '')
      ? ' PostgreSQL needs an account for the user it runs as (a line in /etc/passwd); or set DATABASE_URL to another server.'
      : '';
    throw new Error(`The database could not be made in ${directory}: ${stderr?.trim() || message}.${account}`, {
      cause: error,
    });
  }
}
