// The steps of `npm start`, and of whoever starts the system otherwise.
import { api } from '../build/api.mjs';
import { isStale, make } from '../build/inputs.mjs';
import { web } from '../build/web.mjs';
import { createRun } from './commands.mjs';
import { install, isInstalled } from './install.mjs';
import { help, parseOptions } from './options.mjs';
import { dataFolder, runFile } from './places.mjs';
import { claim, isHealthy } from './run-file.mjs';
import { publicAddress, start } from './start-system.mjs';
import { createSteps } from './steps.mjs';
import { createStopping, Stopped } from './stopping.mjs';

/**
 * @typedef {object} Program what is started once everything is installed and built
 * @property {string} help
 * @property {(order: import('./start-system.mjs').StartOrder) => Promise<{ url: string, ended: Promise<number> }>} start
 */

/** @type {Program} */
const oneServer = { help, start };

/**
 * @param {import('./run-file.mjs').Runner} runner
 * @param {boolean} fresh
 * @returns {Promise<number>} the exit code
 */
async function sayWhereItRuns({ pid, url }, fresh) {
  const shown = url && publicAddress(process.env, url);
  const state =
    url && (await isHealthy(url)) ? `runs at ${shown}` : url ? `runs, but ${url} does not answer` : 'is starting';
  console.log(`Concord ${state} already (process ${pid}).`);
  if (!fresh) return 0;
  console.log('--fresh needs it to be stopped first.');
  return 1;
}

/**
 * @param {readonly string[]} given
 * @param {Program} [program]
 */
export async function main(given, program = oneServer) {
  const parsed = parseOptions(given, process.env);
  if (!parsed.ok) {
    console.error(`${parsed.reason}\n\n${program.help}`);
    process.exitCode = 2;
    return;
  }
  if (parsed.options.help) {
    console.log(program.help);
    return;
  }
  const folder = dataFolder();
  const claimed = claimOrSay(runFile(folder));
  if (claimed === undefined) {
    process.exitCode = 1;
    return;
  }
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
    const { url, ended } = await program.start({
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

/** @param {string} file */
function claimOrSay(file) {
  try {
    return claim(file);
  } catch (error) {
    console.error(error instanceof Error ? error.message : String(error));
    return undefined;
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
