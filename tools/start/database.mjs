// The database of this start: the embedded one, or the server that DATABASE_URL names.
import { join } from 'node:path';
import { withClient } from '../postgres/connection.mjs';
import { launchPostgres } from '../postgres/launch.mjs';

/**
 * @typedef {object} Database
 * @property {string} url
 * @property {string | undefined} ownerUrl missing only where an operator has migrated already
 * @property {boolean} embedded
 * @property {import('../postgres/launch.mjs').RunningPostgres} [server]
 */

const OLDEST = 150_000;

/**
 * @param {string} dataFolder
 * @param {import('./stopping.mjs').Stopping} stopping
 * @param {(note: string) => void} note
 * @returns {Promise<Database>}
 */
export async function openEmbedded(dataFolder, stopping, note) {
  const launching = launchPostgres({ dataDirectory: join(dataFolder, 'postgres'), progress: note });
  // Asked to stop while it is starting, we wait for it: a server half begun would stay behind.
  stopping.add(async (force) => {
    const started = await launching.catch(() => undefined);
    await started?.stop(force ? 0 : undefined);
  });
  const server = await launching;
  note(`PostgreSQL on port ${server.port}${server.reused ? ', running since an earlier start' : ''}`);
  return { url: server.url, ownerUrl: server.ownerUrl, embedded: true, server };
}

/**
 * @param {string} url
 * @param {string | undefined} ownerUrl
 * @param {(note: string) => void} note
 * @returns {Promise<Database>}
 */
export async function openGiven(url, ownerUrl, note) {
  const given = { url, ownerUrl, embedded: false };
  if (ownerUrl && (await identityOf('DATABASE_URL', url)) !== (await identityOf('DATABASE_OWNER_URL', ownerUrl))) {
    throw new Error('DATABASE_OWNER_URL leads to another database than DATABASE_URL. Both must name the same one.');
  }
  const { version, shown, migrated } = await withClient(ownerUrl ?? url, async (client) => {
    const { rows } = await client.query(
      `SELECT current_setting('server_version_num')::int AS version, current_setting('server_version') AS shown,
              to_regclass('migrations') IS NOT NULL AS migrated`,
    );
    return /** @type {{ version: number, shown: string, migrated: boolean }} */ (rows[0]);
  }).catch((error) => {
    throw new Error(`${ownerUrl ? 'DATABASE_OWNER_URL' : 'DATABASE_URL'} cannot be reached: ${error.message}`, {
      cause: error,
    });
  });
  if (version < OLDEST) throw new Error(`PostgreSQL 15 or later is needed; DATABASE_URL leads to ${shown}.`);
  if (!migrated && !ownerUrl) throw new Error(sqlForOperator(url));
  note(`PostgreSQL ${shown} of DATABASE_URL`);
  return given;
}

/**
 * What tells a database from every other, whatever the name under which its server is reached.
 *
 * @param {string} variable
 * @param {string} url
 * @returns {Promise<string>}
 */
function identityOf(variable, url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT concat_ws(' ', oid, datname, pg_postmaster_start_time()) AS identity
         FROM pg_database WHERE datname = current_database()`,
    );
    return String(rows[0]?.identity);
  }).catch((error) => {
    throw new Error(`${variable} cannot be reached: ${error.message}`, { cause: error });
  });
}

/**
 * @param {string} url
 * @returns {string}
 */
function sqlForOperator(url) {
  const { pathname, username, host } = new URL(url);
  const quoted = (/** @type {string} */ name) => `"${decodeURIComponent(name).replaceAll('"', '""')}"`;
  const database = quoted(pathname.slice(1));
  const app = quoted(username);
  return `The database has no tables yet, and DATABASE_OWNER_URL is not set. As a superuser of ${host}, once:

  CREATE ROLE concord_owner LOGIN PASSWORD '…';
  -- ${app} is the application's role; it must own nothing.
  ALTER DATABASE ${database} OWNER TO concord_owner;
  REVOKE ALL ON DATABASE ${database} FROM PUBLIC;
  GRANT CONNECT ON DATABASE ${database} TO ${app};

and then start with DATABASE_OWNER_URL=postgres://concord_owner:…@${host}${pathname}`;
}

/**
 * @param {string} url
 * @returns {Promise<'demonstration' | 'real' | undefined>} undefined for a database not yet begun
 */
export function recordedMode(url) {
  return withClient(url, async (client) => {
    const table = await client.query(`SELECT to_regclass('installation') IS NOT NULL AS there`);
    if (!table.rows[0]?.there) return undefined;
    const { rows } = await client.query('SELECT mode FROM installation');
    const mode = rows[0]?.mode;
    return mode === 'demonstration' || mode === 'real' ? mode : undefined;
  });
}

/**
 * @param {string} url
 * @returns {Promise<string[]>} the settings without which an acknowledged act could be lost, and which are off
 */
export function unsafeSettings(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT name FROM pg_settings WHERE setting = 'off' AND name IN ('fsync', 'full_page_writes', 'synchronous_commit')`,
    );
    return rows.map(({ name }) => String(name));
  });
}

/**
 * Empties a demonstration. A database whose installation is real, or that holds tables which no demonstration began, is
 * left alone.
 *
 * @param {Database} database
 */
export async function beginAgain({ ownerUrl }) {
  if (!ownerUrl) throw new Error('--fresh needs DATABASE_OWNER_URL.');
  const mode = await recordedMode(ownerUrl);
  if (mode === 'real') throw new Error('--fresh is refused: this is a real installation, and its record stays.');
  await withClient(ownerUrl, async (client) => {
    const { rows } = await client.query(
      `SELECT count(*)::int AS tables FROM pg_class c JOIN pg_roles r ON r.oid = c.relowner
        WHERE c.relkind IN ('r', 'p') AND r.rolname = current_user AND to_regclass('migrations') IS NULL`,
    );
    if (rows[0]?.tables > 0) throw new Error('--fresh is refused: the database holds tables that are not of Concord.');
    await client.query('DROP OWNED BY CURRENT_USER CASCADE');
  });
}
