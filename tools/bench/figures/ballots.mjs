// Ballots committed in a second, and how long one takes when two thousand come within two seconds.
import { randomUUID } from 'node:crypto';
import { withClient } from '../../postgres/connection.mjs';
import { figureLines, rate, time } from '../report/lines.mjs';
import { percentile, spread } from '../report/statistics.mjs';
import { openSystem } from '../system/measured-system.mjs';
import { openDivision, openSitting } from '../system/sitting.mjs';
import { startWorker } from '../workers/worker.mjs';

const rounds = 5;
const clients = 64;
const warmUp = 500;
const counted = 1500;
const offered = 2000;
const offeredWithin = 2000;
const insertClients = 16;
const insertsAtATime = 4000;

/** @typedef {import('../system/measured-system.mjs').MeasuredSystem} MeasuredSystem */
/** @typedef {import('../workers/worker.mjs').Worker} Worker */

/**
 * A database of its own on the same server, so that nothing is added to the product's.
 *
 * @param {MeasuredSystem} system
 * @returns {Promise<string>}
 */
async function besideIt({ database }) {
  await withClient(database.adminUrl, (client) => client.query('CREATE DATABASE bench'));
  const url = new URL(database.adminUrl);
  url.pathname = '/bench';
  await withClient(url.href, (client) =>
    client.query('CREATE TABLE bench_lines (id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, line text NOT NULL)'),
  );
  return url.href;
}

/**
 * @param {MeasuredSystem} system
 * @param {string} division
 * @returns {{ path: string, cookie: string, body: string }[]} one ballot of each who may vote
 */
function ballotsOf({ consultation, members }, division) {
  const path = `/api/consultations/${consultation}/divisions/${division}/ballots`;
  const voters = members.filter(({ kind, group }) => kind === 'member' && group !== null);
  return voters.map(({ cookie, capacity }, place) => {
    const choice = ['for', 'against', 'abstain'][place % 3];
    const ballot = { commandId: randomUUID(), capacity, choice, replaces: null, trackingCode: null };
    return { path, cookie, body: JSON.stringify(ballot) };
  });
}

/**
 * @param {MeasuredSystem} system
 * @param {Worker} acts
 * @returns {Promise<number>} ballots committed in a second
 */
async function fast(system, acts) {
  const { port } = system.server;
  const { division, close } = await openDivision(system);
  const ballots = ballotsOf(system, division);
  if (ballots.length < warmUp + counted) throw new Error(`only ${ballots.length} may vote`);
  await acts.ask({ port, clients, requests: ballots.slice(0, warmUp) });
  const { milliseconds } = await acts.ask({ port, clients, requests: ballots.slice(warmUp, warmUp + counted) });
  await close();
  return (counted / milliseconds) * 1000;
}

/**
 * @param {MeasuredSystem} system
 * @param {Worker} acts
 * @returns {Promise<number[]>}
 */
async function paced(system, acts) {
  const { division, close } = await openDivision(system);
  const requests = ballotsOf(system, division).slice(0, offered);
  const { times } = await acts.ask({ port: system.server.port, requests, within: offeredWithin });
  await close();
  return times;
}

/** @param {import('../main.mjs').Bench} bench */
export async function ballots({ stopping, say, profile }) {
  const system = await openSystem({ stopping, more: { members: 1000, secretariats: 0 }, flags: profile.flags });
  const url = await besideIt(system);
  const acts = startWorker('acts', stopping);
  const inserts = startWorker('inserts', stopping);
  const insertRate = async () => {
    const { milliseconds } = await inserts.ask({ url, clients: insertClients, count: insertsAtATime });
    return (insertsAtATime / milliseconds) * 1000;
  };
  await openSitting(system);
  await insertRate();
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await insertRate();
    const committed = await fast(system, acts);
    measured.push({ committed, limit: (before + (await insertRate())) / 2 });
  }
  const waits = await paced(system, acts);
  const limits = await inserts.ask({ url, clients: insertClients, count: offered, within: offeredWithin });
  await Promise.all([acts.end(), inserts.end()]);
  await system.close();
  say(
    figureLines({
      name: `Ballots committed, ${clients} clients`,
      value: rate(spread(measured.map(({ committed }) => committed)).median),
      limit: rate(spread(measured.map(({ limit }) => limit)).median),
      limitOf: `inserts of 600 bytes, each its own commit, ${insertClients} clients, the same PostgreSQL`,
      ratio: spread(measured.map(({ committed, limit }) => committed / limit)),
      wanted: 'at least 0.15, aiming at 0.25',
    }),
  );
  say(
    figureLines({
      name: `${offered} ballots offered within ${time(offeredWithin)}`,
      value: `p50 ${time(percentile(waits, 0.5))}, p99 ${time(percentile(waits, 0.99))}`,
      limit: `p50 ${time(percentile(limits.times, 0.5))}, p99 ${time(percentile(limits.times, 0.99))}`,
      limitOf: 'the same number of such inserts at the same pace',
      wanted: 'p99 at most 1.5 s',
    }),
  );
}
