// From an installed and built tree to a server that answers.
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { workspaceRoot } from '../build/inputs.mjs';
import { createRun } from './commands.mjs';
import { beginAgain, openEmbedded, openGiven, recordedMode } from './database.mjs';
import { keepDatabase } from './keep-database.mjs';
import { chooseMode } from './mode.mjs';
import { choosePort } from './port.mjs';
import { serve } from './serve.mjs';

const built = join(workspaceRoot, 'dist', 'apps', 'api');

/**
 * @typedef {object} StartOrder
 * @property {import('./options.mjs').Options} options
 * @property {string} folder
 * @property {import('./steps.mjs').Steps} steps
 * @property {import('./stopping.mjs').Stopping} stopping
 * @property {(url: string, server: number | undefined) => void} announce told at every start of the server
 */

/**
 * @param {StartOrder} order
 * @returns {Promise<{ url: string, ended: Promise<number> }>}
 */
export async function start({ options, folder, steps, stopping, announce }) {
  const { step, say } = steps;
  const host = process.env.HOST || '127.0.0.1';
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
  const serving = {
    ...environment,
    CONCORD_MODE: mode,
    HOST: host,
    WEB_ROOT: join(workspaceRoot, 'dist', 'apps', 'web'),
  };
  if (mode === 'demonstration' && existsSync(join(built, 'seed.mjs'))) {
    await step('Loading the demonstration', () => run(process.execPath, [join(built, 'seed.mjs')], { env: serving }));
  }
  stopping.check();
  const service = await step('Starting the server', async (note) => {
    const port = await choosePort(options.port, host, note);
    const shown = `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
    const logFile = join(folder, 'server.log');
    const onReady = (/** @type {number | undefined} */ pid) => announce(shown, pid);
    const { ended } = await serve({ environment: { ...serving, PORT: String(port) }, logFile, onReady, say, stopping });
    return { url: shown, ended };
  });
  if (database.server) keepDatabase(database.server, join(folder, 'postgres'), say, stopping);
  sayWelcome(say, service.url, mode);
  return service;
}

/**
 * @param {(line: string) => void} say
 * @param {string} url
 * @param {import('./mode.mjs').Mode} mode
 */
function sayWelcome(say, url, mode) {
  say(`\nConcord runs at ${url}`);
  say(
    mode === 'demonstration'
      ? 'This is a demonstration: the sign-in page there offers one person of each kind. Ctrl-C stops it; what was done is kept.'
      : 'This is a real installation. Sign in there with your account. Ctrl-C stops it.',
  );
}
