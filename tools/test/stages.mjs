// What `npm test` runs, in this order. A stage that fails does not keep the later ones from telling what they find.
// Two cores are reckoned with: what keeps but one of them busy runs beside something else.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { api } from '../build/api.mjs';
import { isStale, make, workspaceRoot } from '../build/inputs.mjs';
import { web } from '../build/web.mjs';
import { findOrInstallBrowser } from './browser.mjs';

/**
 * @typedef {object} Stage
 * @property {string} name
 * @property {(run: import('../start/commands.mjs').Run, note: (text: string) => void) => Promise<string | void>} work
 *   resolves to the reason when it was skipped
 */

/**
 * The script behind a package's command, as its package.json has it.
 *
 * @param {string} name
 * @returns {string}
 */
function script(name) {
  const folder = join(workspaceRoot, 'node_modules', name);
  /** @type {{ bin: string | Record<string, string> }} */
  const { bin } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const path = typeof bin === 'string' ? bin : bin[name];
  if (path === undefined) throw new Error(`${name} has no command of its name`);
  return join(folder, path);
}

/**
 * @param {import('../start/commands.mjs').Run} run
 * @param {readonly string[]} given
 * @param {NodeJS.ProcessEnv} [more]
 */
async function nx(run, given, more = {}) {
  const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', FORCE_COLOR: '0', ...more };
  await run(process.execPath, [script('nx'), ...given, '--output-style=static'], { env });
}

/** @type {Stage} */
const format = {
  name: 'Format (Prettier)',
  work: async (run) => void (await run(process.execPath, [script('prettier'), '--check', '--log-level', 'warn', '.'])),
};

/** @type {Stage} */
const types = {
  name: 'Types',
  work: async (run) => void (await run(process.execPath, [join('tools', 'checks', 'types.mjs')])),
};

/** @type {Stage} */
const units = {
  name: 'Lint and unit tests',
  work: (run) => nx(run, ['run-many', '-t', 'lint', 'test', '--parallel=2']),
};

/** @type {Stage} */
const builds = {
  name: 'Build',
  work: async () => {
    for (const build of [api, web]) if (isStale(build)) await make(build);
  },
};

/** @type {Stage} */
const integration = {
  name: 'Integration on PostgreSQL',
  work: (run) => nx(run, ['run-many', '-t', 'integration', '--exclude=tools', '--parallel=1']),
};

/** @type {Stage} */
const starting = {
  name: 'Starting, stopping and PostgreSQL',
  work: (run) => nx(run, ['run', 'tools:integration']),
};

/** @type {Stage} */
const journeys = {
  name: 'Browser journeys',
  work: async (run, note) => {
    const browser = await findOrInstallBrowser(run, note);
    if (browser.ok) return nx(run, ['run', 'e2e:e2e'], { CHROMIUM_PATH: browser.path });
    if (process.env.CI === 'true') throw new Error(`A browser is needed with CI=true: ${browser.reason}.`);
    return browser.reason;
  },
};

/** @type {Stage} */
const long = {
  name: 'Long tests',
  // The cache does not know of the variable, so it is left out.
  work: (run) =>
    nx(run, ['run-many', '-t', 'test', 'integration', 'e2e', '--parallel=1', '--skip-nx-cache'], { CONCORD_ALL: '1' }),
};

/**
 * @param {boolean} all
 * @returns {Stage[][][]} rounds; in each some lanes side by side; in each lane its stages one after another
 */
export function roundsOf(all) {
  // Whatever starts the system comes after the build, so that it finds it and does not build by itself.
  const rounds = [[[types], [format, builds]], [[units]], [[integration, starting], [journeys]]];
  return all ? [...rounds, [[long]]] : rounds;
}
