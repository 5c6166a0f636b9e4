// Measures the system, each figure beside its limit from the same run. Nothing here fails because something was slow.
import { cpus, loadavg, release, type } from 'node:os';
import { createSteps } from '../start/steps.mjs';
import { prepare } from '../start/main.mjs';
import { createStopping, Stopped } from '../start/stopping.mjs';
import { ballots } from './figures/ballots.mjs';
import { catchUp } from './figures/catch-up.mjs';
import { comparison } from './figures/comparison.mjs';
import { conflicts } from './figures/conflicts.mjs';
import { firstPage } from './figures/first-page.mjs';
import { sockets } from './figures/sockets.mjs';
import { CpuProfiling } from './system/cpu-profile.mjs';

/**
 * @typedef {object} Bench
 * @property {import('../start/stopping.mjs').Stopping} stopping
 * @property {(lines: string) => void} say
 * @property {import('./system/cpu-profile.mjs').CpuProfiling} profile
 */

/** @type {Record<string, (bench: Bench) => Promise<void>>} */
const figures = { ballots, sockets, 'catch-up': catchUp, comparison, conflicts, 'first-page': firstPage };

const help = `npm run bench [-- NAME…] [--profile]

Measures: ${Object.keys(figures).join(', ')}. Without a name, all of them one after another.
Each on a system and data of its own, which go away at the end. --profile has the server profiled while it takes
ballots, and says what the time goes into; it slows the server down.`;

/** @param {readonly string[]} given */
export async function main(given) {
  const wanted = given.filter((name) => name !== '--profile');
  const names = wanted.length > 0 ? wanted : Object.keys(figures);
  const profile = new CpuProfiling(given.includes('--profile'));
  const unknown = names.filter((name) => !Object.hasOwn(figures, name));
  if (unknown.length > 0) {
    console.error(`${unknown.includes('--help') ? '' : `There is no figure ${unknown.join(', ')}.\n\n`}${help}`);
    process.exitCode = unknown.includes('--help') ? 0 : 2;
    return;
  }
  const steps = createSteps();
  const stopping = createStopping(steps.say);
  try {
    await prepare(steps, stopping);
    steps.say(machine());
    for (const name of names) {
      await figures[name]?.({ stopping, say: (lines) => steps.say(lines), profile });
      stopping.check();
    }
    await stopping.end(0);
  } catch (error) {
    if (stopping.requested || error instanceof Stopped) return;
    steps.say(`\n${error instanceof Error ? error.stack : String(error)}`);
    await stopping.end(1);
  }
}

/** What the figures hold for. The load says whether the machine had anything else to do. */
function machine() {
  const [load = 0] = loadavg();
  const [processor] = cpus();
  return `${type()} ${release()}, Node ${process.version}, ${cpus().length} × ${processor?.model.trim()}; load before: ${load.toFixed(1)}`;
}
