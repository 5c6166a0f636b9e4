// The two roles of the application and its database. Safe to run again and again.
import { connectionUrl, withClient } from './connection.mjs';
import { ADMIN } from './data-directory.mjs';

export const OWNER = 'concord_owner';
export const APP = 'concord_app';
export const DATABASE = 'concord';

/**
 * @param {number} port
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {string} [database]
 */
export function adminUrl(port, secrets, database = 'postgres') {
  return connectionUrl({ port, user: ADMIN, password: secrets.admin, database });
}

/**
 * The statements an operator runs on a server of his own, and the launcher on its embedded one.
 *
 * @param {string} database a plain name
 * @param {string} owner
 * @param {string} app
 * @returns {string[]}
 */
export function databaseGuards(database, owner, app) {
  return [
    `ALTER DATABASE ${database} OWNER TO ${owner}`,
    `REVOKE ALL ON DATABASE ${database} FROM PUBLIC`,
    `GRANT CONNECT ON DATABASE ${database} TO ${app}`,
  ];
}

/**
 * @param {number} port
 * @param {import('./secrets.mjs').Secrets} secrets
 */
export async function ensureRoles(port, secrets) {
  await withClient(adminUrl(port, secrets), async (client) => {
    for (const [role, password] of [
      [OWNER, secrets.owner],
      [APP, secrets.app],
    ]) {
      const known = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [role]);
      if (known.rowCount === 0) {
        await client.query(
          `CREATE ROLE ${role} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${client.escapeLiteral(password ?? '')}`,
        );
      }
    }
    const made = await client.query('SELECT 1 FROM pg_database WHERE datname = $1', [DATABASE]);
    if (made.rowCount === 0) await client.query(`CREATE DATABASE ${DATABASE} OWNER ${OWNER}`);
    for (const statement of databaseGuards(DATABASE, OWNER, APP)) await client.query(statement);
  });
}
