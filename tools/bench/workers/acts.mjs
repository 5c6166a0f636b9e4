// Commands over HTTP: as many as the clients can get carried out, or at a fixed pace.
import { setTimeout as pause } from 'node:timers/promises';
import { Connection } from './connection.mjs';
import { asFastAsPossible, atPace } from './pace.mjs';
import { answerAll } from './worker.mjs';

/** @typedef {{ path: string, cookie: string, body: string }} Request */

/** A server that is busy or cut the line is asked again with the same command, as the pages do. */
const comeAgain = 100;
const patience = 100;

/**
 * @param {Connection} connection
 * @param {Request} request
 * @returns {Promise<number>} how often it had to be sent again
 */
async function carryOut(connection, { path, cookie, body }) {
  for (let again = 0; ; again += 1) {
    const { status, body: said } = await connection.post(path, cookie, body).catch(lost);
    if (status === 200) return again;
    if ((status !== 503 && status !== 0) || again === patience) throw new Error(`${path}: ${status} ${said}`);
    await pause(comeAgain);
  }
}

/** @param {Error} error */
const lost = ({ message }) => ({ status: 0, body: message });

answerAll(
  /** @param {{ port: number, requests: Request[], clients?: number, within?: number }} order */
  async ({ port, requests, clients = 0, within = 0 }) => {
    let again = 0;
    if (within > 0) {
      // Each is another person's, whose browser opens its connection anew after having been idle.
      const times = await atPace(requests, within, async (request) => {
        const connection = new Connection(port);
        again += await carryOut(connection, request);
        connection.close();
      });
      return { times, again };
    }
    const connections = Array.from({ length: clients }, () => new Connection(port));
    const milliseconds = await asFastAsPossible(clients, requests, async (request, client) => {
      again += await carryOut(/** @type {Connection} */ (connections[client]), request);
    });
    for (const connection of connections) connection.close();
    return { milliseconds, again };
  },
);
