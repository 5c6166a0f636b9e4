// One PostgreSQL for a whole Jest run, in a folder of its own that goes away afterwards. Durability stays on: what is
// tested is what is run. TEST_DATABASE_ADMIN_URL names a server to use instead (a superuser's address, PostgreSQL 15 or
// later); nothing but roles and databases beginning with concord_test_ is made or removed there.
import { spawn } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { withClient } from '../postgres/connection.mjs';
import { launchPostgres } from '../postgres/launch.mjs';

/** What test-database.ts reads in the workers. */
export const CONNECTION_VARIABLE = 'CONCORD_TEST_POSTGRES';

const here = dirname(fileURLToPath(import.meta.url));

/**
 * Two roles that own nothing of anybody else's, with passwords of this run.
 *
 * @param {string} adminUrl
 */
async function makeRoles(adminUrl) {
  const roles = { owner: 'concord_test_owner', app: 'concord_test_app' };
  const passwords = { owner: randomBytes(18).toString('base64url'), app: randomBytes(18).toString('base64url') };
  await withClient(adminUrl, async (client) => {
    for (const kind of /** @type {const} */ (['owner', 'app'])) {
      const { rowCount } = await client.query('SELECT 1 FROM pg_roles WHERE rolname = $1', [roles[kind]]);
      const verb = rowCount === 0 ? 'CREATE' : 'ALTER';
      const password = client.escapeLiteral(passwords[kind]);
      await client.query(`${verb} ROLE ${roles[kind]} LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${password}`);
    }
  });
  return { roles, passwords };
}

/**
 * A small process that ends the server even if Jest is killed: its standard input closes with Jest.
 *
 * @param {string} folder
 */
function leaveWatch(folder) {
  const watch = spawn(process.execPath, [join(here, 'postgres-watch.mjs'), folder], {
    detached: true,
    stdio: ['pipe', 'ignore', 'ignore'],
  });
  watch.unref();
  /** @type {import('node:net').Socket} */ (watch.stdin).unref();
  return watch;
}

async function startServer() {
  const folder = mkdtempSync(join(tmpdir(), 'concord-test-'));
  // As root the server runs as a lesser user, who must be able to pass.
  chmodSync(folder, 0o711);
  const watch = leaveWatch(folder);
  const server = await launchPostgres({ dataDirectory: join(folder, 'postgres') });
  return { adminUrl: server.adminUrl, folder, watch };
}

export default async function setUp() {
  const given = process.env.TEST_DATABASE_ADMIN_URL;
  const { adminUrl, folder, watch } = given
    ? { adminUrl: given, folder: undefined, watch: undefined }
    : await startServer();
  const { roles, passwords } = await makeRoles(adminUrl);
  const run = `${process.pid}_${randomBytes(4).toString('hex')}`;
  process.env[CONNECTION_VARIABLE] = JSON.stringify({ adminUrl, roles, passwords, run });
  /** @type {Record<string, unknown>} */ (globalThis).concordTestPostgres = { adminUrl, folder, watch, run };
}
