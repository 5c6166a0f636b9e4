// One measured system: PostgreSQL, the server, and everybody who acts in it.
import { chmodSync, mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchPostgres } from '../../postgres/launch.mjs';
import { createRun } from '../../start/commands.mjs';
import { seedWith } from './bundles.mjs';
import { signInAll } from './members.mjs';
import { prepareDatabase, startServer } from './server.mjs';

/**
 * @param {import('../../start/stopping.mjs').Stopping} stopping
 * @returns {{ folder: string, remove: () => void }} it goes away with the run
 */
export function dataFolder(stopping) {
  const folder = realpathSync(mkdtempSync(join(tmpdir(), 'concord-bench-')));
  // As root the database runs as a lesser user, who must be able to pass.
  chmodSync(folder, 0o711);
  const remove = () => rmSync(folder, { recursive: true, force: true });
  stopping.add(remove);
  return { folder, remove };
}

/**
 * @param {string} folder
 * @param {import('../../start/stopping.mjs').Stopping} stopping
 */
export async function openDatabase(folder, stopping) {
  const database = await launchPostgres({ dataDirectory: join(folder, 'postgres') });
  stopping.add((force) => database.stop(force ? 0 : undefined));
  return database;
}

/**
 * @typedef {object} MeasuredSystem
 * @property {string} folder
 * @property {import('../../postgres/launch.mjs').RunningPostgres} database
 * @property {import('./server.mjs').Server} server
 * @property {string} consultation
 * @property {readonly import('./members.mjs').Member[]} members
 * @property {() => Promise<void>} close
 */

/**
 * @param {object} order
 * @param {import('../../start/stopping.mjs').Stopping} order.stopping
 * @param {import('./persons.mjs').More} order.more
 * @param {readonly string[]} [order.flags] for Node
 * @returns {Promise<MeasuredSystem>}
 */
export async function openSystem({ stopping, more, flags = [] }) {
  const { folder, remove } = dataFolder(stopping);
  const database = await openDatabase(folder, stopping);
  await prepareDatabase({ database, run: createRun(stopping), seed: await seedWith(more) });
  const { consultation, members } = await signInAll(database.url);
  const server = await startServer({ folder, database, stopping, flags });
  const close = async () => {
    await server.stop();
    await database.stop();
    remove();
  };
  return { folder, database, server, consultation, members, close };
}
