// The browser for the journeys: one that is named, one that is found, or Debian's, installed by root.
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';

const names = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
  'msedge',
  'microsoft-edge',
  'microsoft-edge-stable',
];

/** Where the installers of macOS and Windows put them; those are not on the path. */
const places = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

/** @typedef {{ ok: true, path: string } | { ok: false, reason: string }} BrowserResult */

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @returns {BrowserResult}
 */
export function findBrowser(environment) {
  const given = environment.CHROMIUM_PATH;
  if (given)
    return existsSync(given)
      ? { ok: true, path: given }
      : { ok: false, reason: `CHROMIUM_PATH names ${given}, which is not there` };
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  const candidates = names.flatMap((name) => folders.map((folder) => join(folder, name)));
  const path = [...candidates, ...places].find((candidate) => existsSync(candidate));
  return path
    ? { ok: true, path }
    : { ok: false, reason: 'no Chromium, Chrome or Edge was found, and CHROMIUM_PATH is not set' };
}

/** @returns {boolean} whether a browser can be had by apt-get */
function isDebianRoot() {
  return process.getuid?.() === 0 && existsSync('/etc/debian_version') && existsSync('/usr/bin/apt-get') && isDebian();
}

/** Ubuntu's package of that name is a shell around another installer, which containers do not run. */
function isDebian() {
  return /^ID=debian$/m.test(readFileSync('/etc/os-release', 'utf8'));
}

/**
 * @param {import('../start/commands.mjs').Run} run
 * @param {(note: string) => void} note
 * @returns {Promise<BrowserResult>}
 */
export async function findOrInstallBrowser(run, note) {
  const found = findBrowser(process.env);
  if (found.ok || process.env.CHROMIUM_PATH || !isDebianRoot()) return found;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  try {
    await run('apt-get', ['update', '-q'], { env });
    await run('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium'], { env });
    note('installed Debian’s Chromium');
  } catch (error) {
    return {
      ok: false,
      reason: `${found.reason}, and Debian’s could not be installed: ${error instanceof Error ? error.message : error}`,
    };
  }
  return findBrowser(process.env);
}
