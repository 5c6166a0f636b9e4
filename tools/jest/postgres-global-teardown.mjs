import { once } from 'node:events';
import { withClient } from '../postgres/connection.mjs';

/**
 * @typedef {object} Left
 * @property {string} adminUrl
 * @property {string | undefined} folder
 * @property {import('node:child_process').ChildProcess | undefined} watch
 * @property {string} run
 */

/**
 * On a server that is not ours only this run's databases are removed.
 *
 * @param {Left} left
 */
async function removeDatabases({ adminUrl, run }) {
  await withClient(adminUrl, async (client) => {
    const { rows } = await client.query('SELECT datname FROM pg_database WHERE starts_with(datname, $1)', [
      `concord_test_${run}_`,
    ]);
    for (const { datname } of rows)
      await client.query(`DROP DATABASE IF EXISTS ${client.escapeIdentifier(datname)} WITH (FORCE)`);
  });
}

export default async function tearDown() {
  const left = /** @type {{ concordTestPostgres?: Left }} */ (globalThis).concordTestPostgres;
  if (!left) return;
  if (!left.watch) {
    await removeDatabases(left);
    return;
  }
  const gone = once(left.watch, 'exit');
  left.watch.ref();
  left.watch.stdin?.end();
  await gone;
}
