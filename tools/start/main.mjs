// The steps of `npm start`.
import { createHash } from 'node:crypto';
import { join, resolve } from 'node:path';
import { api } from '../build/api.mjs';
import { isStale, make, workspaceRoot } from '../build/inputs.mjs';
import { web } from '../build/web.mjs';
import { createRun } from './commands.mjs';
import { install, isInstalled } from './install.mjs';
import { help, parseOptions } from './options.mjs';
import { claim, isHealthy } from './run-file.mjs';
import { start } from './start-system.mjs';
import { createSteps } from './steps.mjs';
import { createStopping, Stopped } from './stopping.mjs';

/** @returns {string} where the embedded database, the logs and the run file lie */
function dataFolder() {
  return resolve(workspaceRoot, process.env.CONCORD_DATA || '.data');
}

/**
 * One file per database: two starts with two databases are no rivals.
 *
 * @param {string} folder
 */
function runFile(folder) {
  const url = process.env.DATABASE_URL;
  if (!url) return join(folder, 'run.json');
  const { host, pathname } = new URL(url);
  return join(
    folder,
    `run-${createHash('sha256')
      .update(host + pathname)
      .digest('hex')
      .slice(0, 12)}.json`,
  );
}

/**
 * @param {import('./run-file.mjs').Runner} runner
 * @param {boolean} fresh
 * @returns {Promise<number>} the exit code
 */
async function sayWhereItRuns({ pid, url }, fresh) {
  const state =
    url && (await isHealthy(url)) ? `runs at ${url}` : url ? `runs, but ${url} does not answer` : 'is starting';
  console.log(`Concord ${state} already (process ${pid}).`);
  if (!fresh) return 0;
  console.log('--fresh needs it to be stopped first.');
  return 1;
}

/** @param {readonly string[]} given */
export async function main(given) {
  const parsed = parseOptions(given, process.env);
  if (!parsed.ok) {
    console.error(`${parsed.reason}\n\n${help}`);
    process.exitCode = 2;
    return;
  }
  if (parsed.options.help) {
    console.log(help);
    return;
  }
  const folder = dataFolder();
  const claimed = claim(runFile(folder));
  if (!claimed.ok) {
    process.exitCode = await sayWhereItRuns(claimed.runner, parsed.options.fresh);
    return;
  }
  const steps = createSteps();
  const stopping = createStopping(steps.say);
  stopping.add(() => claimed.remove());
  // Started by a program (a browser journey), it ends with that program.
  process.once('disconnect', () => void stopping.end(0));
  try {
    await prepare(steps, stopping);
    const { url, ended } = await start({
      options: parsed.options,
      folder,
      steps,
      stopping,
      announce: claimed.announce,
    });
    process.send?.({ ready: true, url });
    void stopping.end(await ended);
  } catch (error) {
    if (stopping.requested || error instanceof Stopped) return;
    steps.say(`\n${error instanceof Error ? error.message : String(error)}`);
    void stopping.end(1);
  }
}

/**
 * @param {import('./steps.mjs').Steps} steps
 * @param {import('./stopping.mjs').Stopping} stopping
 */
export async function prepare({ step }, stopping) {
  const run = createRun(stopping);
  if (!isInstalled()) await step('Installing packages', () => install(run));
  stopping.check();
  for (const build of [api, web]) {
    if (isStale(build)) await step(`Building ${build.name}`, () => make(build));
    stopping.check();
  }
}
