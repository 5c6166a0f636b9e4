// Many clients that follow one log, in one process. To the raw server they are plain WebSockets, to the system they say
// what socket.io says; both count the same thing: when the frame was there.
import WebSocket from 'ws';
import { Connection } from './connection.mjs';
import { asFastAsPossible } from './pace.mjs';
import { answerAll } from './worker.mjs';

/** @type {WebSocket[]} */
const sockets = [];
const isFrame = (/** @type {string} */ text) => text.startsWith('42["frame"');
/** @type {(at: number, text: string) => void} */
let onFrame = () => undefined;

/**
 * @param {string} url
 * @param {Record<string, string>} headers
 * @param {string | undefined} log to be joined; without one the server says nothing of its own
 * @returns {Promise<void>} once it follows
 */
function follow(url, headers, log) {
  const socket = new WebSocket(url, { headers, perMessageDeflate: false });
  sockets.push(socket);
  return new Promise((resolve, reject) => {
    socket.once('error', reject);
    socket.once('close', () => reject(new Error('a socket was closed')));
    if (log === undefined) socket.once('open', () => resolve());
    socket.on('message', (data) => {
      const text = String(data);
      if (isFrame(text)) onFrame(performance.timeOrigin + performance.now(), text);
      else if (text === '2') socket.send('3');
      else if (text.startsWith('0{')) socket.send('40');
      else if (text.startsWith('40')) socket.send(`420["subscribe",{"log":"${log}"}]`);
      else if (text.startsWith('430')) {
        if (text.includes('"ok":true')) resolve();
        else reject(new Error(text));
      }
    });
  });
}

/** @type {Connection | undefined} */
let connection;

/**
 * Has one event happen, and waits until the last socket has it.
 *
 * @param {{ port: number, path: string, cookie: string, body: string }} order
 */
async function event({ port, path, cookie, body }) {
  connection ??= new Connection(port);
  /** @type {number[]} */
  const times = [];
  let frame = '';
  const all = new Promise((resolve) => {
    onFrame = (at, text) => {
      frame = text;
      if (times.push(at) === sockets.length) resolve(undefined);
    };
  });
  const sent = performance.timeOrigin + performance.now();
  const { status, body: said } = await connection.post(path, cookie, body);
  if (status !== 200) throw new Error(`${path}: ${status} ${said}`);
  await all;
  return { sent, first: times[0], last: times.at(-1), frame };
}

/** @typedef {{ event: Parameters<typeof event>[0] }} EventOrder */
/** @typedef {{ open: { url: string, origin: string, cookies: string[], log?: string } }} OpenOrder */

answerAll(async (/** @type {EventOrder | OpenOrder} */ order) => {
  if ('event' in order) return event(order.event);
  const { url, origin, cookies, log } = order.open;
  await asFastAsPossible(32, cookies, (/** @type {string} */ cookie) => follow(url, { cookie, origin }, log));
  return { open: sockets.length };
});
