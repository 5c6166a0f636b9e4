// Ballots committed in a second, and how long one takes when two thousand come within two seconds.
import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import { withClient } from '../../postgres/connection.mjs';
import { figureLines, rate, time } from '../report/lines.mjs';
import { percentile, spread } from '../report/statistics.mjs';
import { openSystem } from '../system/measured-system.mjs';
import { isAdded } from '../system/persons.mjs';
import { processorTime, processorTimeOfFamily } from '../system/processor-time.mjs';
import { openDivision, openSitting } from '../system/sitting.mjs';
import { startWorker } from '../workers/worker.mjs';

const rounds = 3;
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
 * @typedef {object} Round
 * @property {number} committed ballots in a second
 * @property {number} server processor time of the server for one ballot, in milliseconds
 * @property {number} database the same of PostgreSQL
 * @property {number} transactions for one ballot, reading ones included
 */

/** How long a connection of PostgreSQL keeps its counts to itself. */
const countsAreToldAfter = 1200;

/** @param {MeasuredSystem} system */
async function transactionsOf({ database }) {
  await pause(countsAreToldAfter);
  return withClient(database.adminUrl, async (client) => {
    const { rows } = await client.query(
      "SELECT xact_commit::int AS done FROM pg_stat_database WHERE datname = 'concord'",
    );
    return /** @type {number} */ (rows[0]?.done);
  });
}

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
  const voters = members.filter(({ key, kind }) => kind === 'member' && isAdded(key));
  return voters.map(({ cookie, capacity }, place) => {
    const choice = ['for', 'against', 'abstain'][place % 3];
    const ballot = { commandId: randomUUID(), capacity, choice, replaces: null, trackingCode: null };
    return { path, cookie, body: JSON.stringify(ballot) };
  });
}

/**
 * @param {MeasuredSystem} system
 * @param {Worker} acts
 * @param {import('../system/cpu-profile.mjs').CpuProfiling} profile
 * @returns {Promise<Round>}
 */
async function fast(system, acts, profile) {
  const { port } = system.server;
  const { division, close } = await openDivision(system);
  const ballots = ballotsOf(system, division);
  if (ballots.length < warmUp + counted) throw new Error(`only ${ballots.length} may vote`);
  await acts.ask({ port, clients, requests: ballots.slice(0, warmUp) });
  const used = async () => [
    ...[processorTime(system.server.pid), processorTimeOfFamily(system.database.pid)],
    await transactionsOf(system),
  ];
  const before = await used();
  const requests = ballots.slice(warmUp, warmUp + counted);
  const { milliseconds } = await profile.during(() => acts.ask({ port, clients, requests }));
  const [server = 0, database = 0, transactions = 0] = (await used()).map(
    (now, i) => (now - (before[i] ?? 0)) / counted,
  );
  await close();
  return { committed: (counted / milliseconds) * 1000, server, database, transactions };
}

/**
 * @param {MeasuredSystem} system
 * @param {Worker} acts
 * @returns {Promise<{ times: number[], again: number }>} the milliseconds of each; how many had to be sent again
 */
async function paced(system, acts) {
  const { division, close } = await openDivision(system);
  const requests = ballotsOf(system, division).slice(0, offered);
  const answer = await acts.ask({ port: system.server.port, requests, within: offeredWithin });
  await close();
  return answer;
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
  /** @type {(Round & { limit: number })[]} */
  const measured = [];
  for (let round = 0; round < rounds; round += 1) {
    const before = await insertRate();
    const round = await fast(system, acts, profile);
    measured.push({ ...round, limit: (before + (await insertRate())) / 2 });
  }
  const { times: waits, again } = await paced(system, acts);
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
  const middle = (/** @type {keyof Round} */ of) => spread(measured.map((round) => round[of])).median;
  say(
    `  for one ballot: ${time(middle('server'))} of the server's processor, ${time(middle('database'))} of PostgreSQL's, ` +
      `${middle('transactions').toFixed(2)} transactions`,
  );
  say(
    figureLines({
      name: `${offered} ballots offered within ${time(offeredWithin)}`,
      value: `p50 ${time(percentile(waits, 0.5))}, p99 ${time(percentile(waits, 0.99))}${again > 0 ? `, ${again} sent again` : ''}`,
      limit: `p50 ${time(percentile(limits.times, 0.5))}, p99 ${time(percentile(limits.times, 0.99))}`,
      limitOf: 'the same number of such inserts at the same pace',
      wanted: 'p99 at most 1.5 s',
    }),
  );
  say(profile.report(rounds * counted) ?? '');
}
