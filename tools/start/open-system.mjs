// From an installed and built tree to a database that servers can be started on.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { createRun } from './commands.mjs';
import { isOwnSetting } from '../postgres/data-directory.mjs';
import { beginAgain, openEmbedded, openGiven, recordedMode, unsafeSettings } from './database.mjs';
import { keepDatabase } from './keep-database.mjs';
import { chooseMode, refuseForReal } from './mode.mjs';

const built = join(workspaceRoot, 'dist', 'apps', 'api');

/**
 * @typedef {object} OpenSystem
 * @property {string} host where people are to find it
 * @property {import('./mode.mjs').Mode} mode
 * @property {NodeJS.ProcessEnv} serving the environment of a server, but for its port
 * @property {() => void} keep call it once the servers run: an embedded database that dies is started again
 */

/**
 * @param {import('./start-system.mjs').StartOrder} order
 * @returns {Promise<OpenSystem>}
 */
export async function openSystem({ options, folder, steps: { step, say }, stopping }) {
  const host = process.env.HOST || '127.0.0.1';
  // The embedded server's clients read PG* settings too, and one of them is this process.
  if (!process.env.DATABASE_URL)
    for (const name of Object.keys(process.env).filter(isOwnSetting)) delete process.env[name];
  const { DATABASE_URL: given, DATABASE_OWNER_URL: givenOwner, ...rest } = process.env;
  const database = await step('Opening the database', (note) =>
    given ? openGiven(given, givenOwner, note) : openEmbedded(folder, stopping, note),
  );
  stopping.check();
  if (options.fresh) await step('Emptying the demonstration', () => beginAgain(database));
  const environment = { ...rest, DATABASE_URL: database.url };
  const run = createRun(stopping);
  if (database.ownerUrl) {
    const env = { ...environment, DATABASE_OWNER_URL: database.ownerUrl };
    await step('Migrating', () => run(process.execPath, [join(built, 'migrate.mjs')], { env }));
  }
  stopping.check();
  const recorded = await recordedMode(database.url);
  const mode = chooseMode({
    asked: options.mode,
    recorded,
    embedded: database.embedded,
    host,
    environment: process.env,
  });
  refuseForReal(options, mode);
  const unsafe = await unsafeSettings(database.url);
  // A real installation does not start so; a demonstration does, and whoever looks at it should know.
  if (unsafe.length > 0) say(`Not safe against a power cut: ${unsafe.join(', ')} off in this PostgreSQL.`);
  const serving = {
    ...environment,
    CONCORD_MODE: mode,
    HOST: host,
    WEB_ROOT: join(workspaceRoot, 'dist', 'apps', 'web'),
  };
  if (mode === 'demonstration' && existsSync(join(built, 'seed.mjs'))) {
    const env = options.untouched ? { ...serving, CONCORD_DEMONSTRATION: 'untouched' } : serving;
    await step('Loading the demonstration', () => run(process.execPath, [join(built, 'seed.mjs')], { env }));
  }
  stopping.check();
  const keep = () => {
    if (database.server) keepDatabase(database.server, join(folder, 'postgres'), say, stopping);
  };
  return { host, mode, serving, keep };
}
