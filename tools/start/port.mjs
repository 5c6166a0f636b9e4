import { freePort } from '../postgres/free-port.mjs';

/** How many taken ports are stepped over before any free one will do. */
const STRIDE = 20;

/**
 * @param {number} first 0 for any
 * @param {string} host
 * @param {(note: string) => void} note
 * @returns {Promise<number>}
 */
export async function choosePort(first, host, note) {
  for (let port = first; first > 0 && port < Math.min(first + STRIDE, 65_536); port += 1) {
    const found = await freePort(port, host);
    if (found !== undefined) {
      if (port !== first) note(`port ${first} is taken, so it is ${port}`);
      return port;
    }
  }
  const any = await freePort(0, host);
  if (any === undefined) throw new Error(`No port is free on ${host}.`);
  if (first > 0) note(`ports ${first} to ${first + STRIDE - 1} are taken, so it is ${any}`);
  return any;
}
