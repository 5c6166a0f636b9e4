// From `npm start` to the first page, on data that is there already.
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { workspaceRoot } from '../../build/inputs.mjs';
import { withClient } from '../../postgres/connection.mjs';
import { launchPostgres } from '../../postgres/launch.mjs';
import { figureLines, time } from '../report/lines.mjs';
import { spread } from '../report/statistics.mjs';
import { dataFolder } from '../system/measured-system.mjs';

const repeats = 3;

/** @typedef {import('../../start/stopping.mjs').Stopping} Stopping */

/**
 * Starts a program that says where it is ready, and fetches its first page.
 *
 * @param {Stopping} stopping
 * @param {string} program
 * @param {readonly string[]} flags
 * @param {NodeJS.ProcessEnv} env
 * @returns {Promise<{ screen: string, url: string, end: () => Promise<void> }>} once the page and what it loads are here
 */
async function untilPage(stopping, program, flags, env) {
  const child = fork(join(workspaceRoot, program), flags, {
    env,
    execArgv: [],
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let screen = '';
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', (part) => (screen += part));
  const gone = once(child, 'exit');
  const end = async () => {
    if (child.exitCode === null && child.signalCode === null) child.kill('SIGTERM');
    await gone;
  };
  stopping.add(end);
  const [told] = await Promise.race([once(child, 'message'), gone.then(() => [undefined])]);
  if (told === undefined) throw new Error(`It did not start:\n${screen}`);
  const page = await (await fetch(told.url)).text();
  const loaded = [...page.matchAll(/(?:src|href)="(\/assets\/[^"]+)"/g)].map(([, path]) => `${told.url}${path}`);
  await Promise.all(loaded.map(async (url) => (await fetch(url)).arrayBuffer()));
  return { screen, url: told.url, end };
}

/**
 * @param {Stopping} stopping
 * @param {string} folder
 */
async function system(stopping, folder) {
  const { DATABASE_URL: _url, DATABASE_OWNER_URL: _owner, PORT: _port, HOST: _host, ...rest } = process.env;
  const began = performance.now();
  const env = { ...rest, CONCORD_DATA: folder };
  const started = await untilPage(stopping, join('tools', 'start', 'start.mjs'), ['--port', '0'], env);
  const milliseconds = performance.now() - began;
  await started.end();
  return { milliseconds, steps: started.screen.match(/✓ .*/g) ?? [] };
}

/**
 * PostgreSQL on the same data until it answers, then a server in Node until its page is there.
 *
 * @param {Stopping} stopping
 * @param {string} folder
 */
async function bare(stopping, folder) {
  const began = performance.now();
  const database = await launchPostgres({ dataDirectory: join(folder, 'postgres') });
  await withClient(database.url, (client) => client.query('SELECT 1'));
  const started = await untilPage(stopping, join('tools', 'bench', 'workers', 'hello.mjs'), [], process.env);
  const milliseconds = performance.now() - began;
  await started.end();
  await database.stop();
  return milliseconds;
}

/** @param {import('../main.mjs').Bench} bench */
export async function firstPage({ stopping, say }) {
  const { folder, remove } = dataFolder(stopping);
  const first = await system(stopping, folder);
  const measured = [];
  for (let round = 0; round < repeats; round += 1) {
    const limit = await bare(stopping, folder);
    measured.push({ limit, ...(await system(stopping, folder)) });
  }
  remove();
  say(
    figureLines({
      name: 'From npm start to the first page, started before',
      value: time(spread(measured.map(({ milliseconds }) => milliseconds)).median),
      limit: time(spread(measured.map(({ limit }) => limit)).median),
      limitOf: 'PostgreSQL on the same data and a bare server in Node, one after the other',
      ratio: spread(measured.map(({ milliseconds, limit }) => limit / milliseconds)),
    }),
  );
  say(
    `  the last of them: ${measured.at(-1)?.steps.join('; ')}\n  the very first start, everything built: ${time(first.milliseconds)}`,
  );
}
