// A reader of one log, as a page is one: live frames, and what was missed by HTTP after each connection.
import { io } from 'socket.io-client';

/** @type {Set<import('socket.io-client').Socket>} */
const sockets = new Set();

/** For `afterEach`: a spec that fails leaves nobody listening. */
export function leaveNobodyListening() {
  for (const socket of sockets) socket.disconnect();
  sockets.clear();
}

/**
 * @typedef {object} Follower
 * @property {Set<number>} held the entries it has, whichever way they came
 * @property {number[]} frames the entries that came live, in order
 * @property {() => number} losses how often the connection broke
 * @property {() => string | undefined} transport
 * @property {() => void} close
 */

/**
 * @param {string} at where it reads
 * @param {import('./delegate.mjs').Delegate} reader
 * @param {('websocket' | 'polling')[]} transports
 * @returns {Promise<Follower>} resolves once it is in step with the log
 */
export function follow(at, { headers, consultation, log, get }, transports) {
  const socket = io(at, {
    transports,
    forceNew: true,
    extraHeaders: { ...headers, origin: at },
    reconnectionDelay: 250,
    reconnectionDelayMax: 1_000,
  });
  sockets.add(socket);
  /** @type {Set<number>} */
  const held = new Set();
  /** @type {number[]} */
  const frames = [];
  let losses = 0;
  const catchUp = async () => {
    const path = `/consultations/${consultation}/logs/${log}/entries`;
    for (let from = 0; ;) {
      /** @type {{ entries: { seq: number }[], size: number }} */
      const { entries, size } = await get(at, `${path}?from=${from}`);
      for (const { seq } of entries) held.add(seq);
      from += entries.length;
      if (from >= size || entries.length === 0) return;
    }
  };
  socket.on('frame', (/** @type {{ log: string, seq: number }} */ frame) => {
    if (frame.log !== log) return;
    frames.push(frame.seq);
    held.add(frame.seq);
  });
  socket.on('disconnect', (reason) => {
    if (reason !== 'io client disconnect') losses += 1;
  });
  const transport = () => socket.io.engine?.transport.name;
  return new Promise((resolve) => {
    const joined = async () => {
      const answer = await socket.emitWithAck('subscribe', { log });
      if (!answer.ok) throw new Error(answer.code);
      await catchUp();
      resolve({ held, frames, losses: () => losses, transport, close: () => void socket.disconnect() });
    };
    // Broken again in the middle of it, the next connection begins anew.
    socket.on('connect', () => void joined().catch(() => socket.connected && socket.disconnect().connect()));
  });
}
