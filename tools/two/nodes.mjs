// The nodes behind the proxy, and which of them answer.
import { pause } from '../postgres/processes.mjs';
import { inOrderFor } from './sticky.mjs';

const LOOK = 1_000;
const PATIENCE = 2_000;
/** A single late answer is no reason to send everybody elsewhere. */
const MISSES = 2;

/**
 * @typedef {{ destroy: () => unknown }} Open a request or a socket that is under way
 *
 * @typedef {object} Node
 * @property {string} name
 * @property {string} url
 * @property {boolean} isHere whether requests go to it
 * @property {Set<Open>} open
 */

/**
 * @param {string} name
 * @param {string} url
 * @returns {Node}
 */
export function createNode(name, url) {
  return { name, url, isHere: false, open: new Set() };
}

/**
 * Whoever still waits for a node that is gone (or frozen) is let go, and comes back through the other.
 *
 * @param {Node} node
 */
export function leave(node) {
  node.isHere = false;
  for (const open of [...node.open]) open.destroy();
  node.open.clear();
}

/**
 * @param {readonly Node[]} nodes
 * @param {string} key
 * @returns {Node[]} where to try, in this order; those that do not answer come last
 */
export function placesFor(nodes, key) {
  const all = inOrderFor(nodes, key);
  return [...all.filter(({ isHere }) => isHere), ...all.filter(({ isHere }) => !isHere)];
}

/**
 * @param {string} url
 * @returns {Promise<boolean>}
 */
async function answers(url) {
  try {
    const answer = await fetch(`${url}/api/health`, { signal: AbortSignal.timeout(PATIENCE) });
    await answer.body?.cancel();
    return answer.ok;
  } catch {
    return false;
  }
}

/**
 * A process that has ended is seen at once by its parent; this sees the one that lives and does not answer.
 *
 * @param {Node} node
 * @param {(line: string) => void} say
 * @param {import('../start/stopping.mjs').Stopping} stopping
 */
export async function lookAfter(node, say, stopping) {
  let missed = 0;
  while (!stopping.requested) {
    missed = (await answers(node.url)) ? 0 : missed + 1;
    if (stopping.requested) return;
    if (missed === 0) node.isHere = true;
    else if (missed >= MISSES && node.isHere) {
      say(`${node.name} does not answer; its people go to the other node.`);
      leave(node);
    }
    await pause(LOOK);
  }
}
