// One event to a thousand connected sockets, and the memory that each of them costs.
import { setTimeout as pause } from 'node:timers/promises';
import { figureLines, size, time } from '../report/lines.mjs';
import { median, slope, spread } from '../report/statistics.mjs';
import { commentsTo, plenaryOf } from '../system/comments.mjs';
import { openSystem } from '../system/measured-system.mjs';
import { isAdded } from '../system/persons.mjs';
import { residentBytes } from '../system/resident.mjs';
import { startWorker } from '../workers/worker.mjs';

const count = 1000;
const step = 200;
const events = 30;
/** Between events, so that the garbage of one is not collected in the next. */
const apart = 150;
const settling = 1500;

/** @typedef {import('../workers/worker.mjs').Worker} Worker */

/**
 * Connects so many at a time, and reads the server's memory after each step. The first step is not counted: with it
 * comes code that is compiled once.
 *
 * @param {Worker} clients
 * @param {number} pid of the server
 * @param {readonly string[]} cookies
 * @param {object} to
 * @returns {Promise<number>} bytes for each socket
 */
async function connectAll(clients, pid, cookies, to) {
  const points = [];
  for (let from = 0; from < cookies.length; from += step) {
    const { open } = await clients.ask({ open: { ...to, cookies: cookies.slice(from, from + step) } });
    await pause(settling);
    points.push({ x: open, y: residentBytes(pid) });
  }
  return slope(points);
}

/** When the act was made, as its entry has it: before it was written and committed. */
const madeAt = (/** @type {string} */ frame) => Date.parse(JSON.parse(JSON.parse(frame.slice(2))[1].leaf).at);

/** @param {import('../main.mjs').Bench} bench */
export async function sockets({ stopping, say }) {
  const system = await openSystem({ stopping, more: { members: 500, secretariats: 30 } });
  const { log } = await plenaryOf(system);
  const { port, pid } = system.server;
  const cookies = system.members
    .filter(({ key, kind }) => kind === 'member' && isAdded(key))
    .slice(0, count)
    .map(({ cookie }) => cookie);
  const followers = startWorker('sockets', stopping);
  const memory = await connectAll(followers, pid, cookies, {
    ...{ url: `ws://127.0.0.1:${port}/socket.io/?EIO=4&transport=websocket`, origin: system.server.url, log },
  });
  const bare = startWorker('broadcast', stopping);
  const raw = startWorker('sockets', stopping);
  const { port: barePort } = await bare.ask({});
  const bareUrl = `ws://127.0.0.1:${barePort}/`;
  const bareMemory = await connectAll(raw, bare.pid, cookies, { url: bareUrl, origin: system.server.url });
  const request = await commentsTo(system);
  const measured = [];
  for (let place = 0; place < events; place += 1) {
    const act = await followers.ask({ event: { port, ...request(place) } });
    await bare.ask({ text: act.frame });
    await pause(apart);
    const sent = await raw.ask({ event: { port: barePort, path: '/', cookie: '', body: '' } });
    await pause(apart);
    measured.push({
      ...{ whole: act.last - act.sent, fanOut: act.last - madeAt(act.frame), limit: sent.last - sent.sent },
      bytes: act.frame.length,
    });
  }
  for (const worker of [followers, raw, bare]) await worker.end();
  await system.close();
  report(say, measured.slice(events / 3), { memory, bareMemory });
}

/**
 * The first third of the events was for warming up.
 *
 * @param {(lines: string) => void} say
 * @param {readonly { whole: number, fanOut: number, limit: number, bytes: number }[]} measured
 * @param {{ memory: number, bareMemory: number }} memories
 */
function report(say, measured, { memory, bareMemory }) {
  const middle = (/** @type {'whole' | 'fanOut' | 'limit' | 'bytes'} */ of) => median(measured.map((each) => each[of]));
  const ratio = middle('limit') / middle('fanOut');
  const [low, high] = [spread(measured.map(({ fanOut }) => fanOut)), spread(measured.map(({ limit }) => limit))];
  say(
    figureLines({
      name: `One event of ${middle('bytes')} bytes to ${count} sockets, until the last has it`,
      value: `${time(middle('fanOut'))} from the act's own time (${time(low.low)} to ${time(low.high)}); ${time(middle('whole'))} from sending the command`,
      limit: `${time(middle('limit'))} (${time(high.low)} to ${time(high.high)})`,
      limitOf: 'a bare ws server sends the same bytes to as many clients in one process, from asking it',
      ratio: spread([ratio]),
      wanted: 'at least 0.4',
    }),
  );
  say(
    figureLines({
      name: 'Memory of the server for each connected socket',
      value: size(memory),
      limit: size(bareMemory),
      limitOf: 'a bare ws server',
      ratio: spread([bareMemory / memory]),
    }),
  );
}
