// From an installed and built tree to a server that answers.
import { join } from 'node:path';
import { openSystem } from './open-system.mjs';
import { choosePort } from './port.mjs';
import { serve } from './serve.mjs';

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
export async function start(order) {
  const { options, folder, steps, stopping, announce } = order;
  const { step, say } = steps;
  const { host, mode, serving, keep } = await openSystem(order);
  /** @type {string | null} */
  let invitation = null;
  const service = await step('Starting the server', async (note) => {
    const port = await choosePort(options.port, host, note);
    const url = addressOf(host, port);
    const logFile = join(folder, 'server.log');
    let isFirst = true;
    /** @type {(pid: number | undefined, path: string | null) => void} */
    const onReady = (pid, path) => {
      announce(url, pid);
      invitation = path;
      // Started again after it died: the link of before may be over.
      if (!isFirst) sayInvitation(say, publicAddress(serving, url), path);
      isFirst = false;
    };
    const { ended } = await serve({ environment: { ...serving, PORT: String(port) }, logFile, onReady, say, stopping });
    return { url, ended };
  });
  keep();
  sayWelcome(say, publicAddress(serving, service.url), service.url, mode);
  sayInvitation(say, publicAddress(serving, service.url), invitation);
  return service;
}

/**
 * @param {string} host
 * @param {number} port
 * @returns {string}
 */
export function addressOf(host, port) {
  return `http://${host.includes(':') ? `[${host}]` : host}:${port}`;
}

/**
 * @param {Readonly<Record<string, string | undefined>>} environment
 * @param {string} url where it listens, which for people elsewhere may be no address at all (0.0.0.0)
 * @returns {string} as browsers know it
 */
export function publicAddress({ PUBLIC_URL }, url) {
  return PUBLIC_URL || url;
}

/**
 * @param {(line: string) => void} say
 * @param {string} known as browsers know it
 * @param {string} url where it listens: what a proxy before it has to be told
 * @param {import('./mode.mjs').Mode} mode
 */
export function sayWelcome(say, known, url, mode) {
  say(`\nConcord runs at ${known}`);
  if (known !== url) say(`It listens on ${url}.`);
  say(
    mode === 'demonstration'
      ? 'This is a demonstration: the sign-in page there offers one person of each kind. Ctrl-C stops it; what was done is kept.'
      : 'This is a real installation. Sign in there with your account. Ctrl-C stops it.',
  );
}

/**
 * @param {(line: string) => void} say
 * @param {string} url as browsers know it
 * @param {string | null} path null once somebody has an account
 */
export function sayInvitation(say, url, path) {
  if (path === null) return;
  say('\nNobody has an account yet. The first person of the secretariat comes in here, once, within the hour:');
  say(`  ${url}${path}`);
  say('A new start prints a new link.');
}
