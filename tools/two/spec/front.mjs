// What must hold behind any proxy that stands before two nodes: the one of `npm run start:two`, and nginx as in docker/.
import { isAlive, pause } from '../../postgres/processes.mjs';
import { eventually } from '../../start/spec/started.mjs';
import { signIn } from './delegate.mjs';
import { follow } from './follower.mjs';

/** @typedef {import('./follower.mjs').Follower} Follower */

const PERSONS = ['g-ao', 'g-bj', 'g-bw', 'g-bf', 'g-cm', 'g-ci'];
const TRUE_AGAIN = 10_000;

/** @param {number[]} seqs */
const sorted = (seqs) => [...seqs].sort((one, other) => one - other);

/**
 * @param {string} url
 * @param {readonly string[]} [persons]
 * @returns {Promise<Follower[]>} half of them by long polling alone
 */
async function audience(url, persons = PERSONS) {
  return Promise.all(
    persons.map(async (person, i) => follow(url, await signIn(url, person), i % 2 ? ['polling'] : ['websocket'])),
  );
}

/**
 * Acts through every door, followers at every door: each entry reaches each of them once.
 *
 * @param {string} url
 * @param {readonly string[]} nodes
 */
export async function crossesTheNodes(url, nodes) {
  const writer = await signIn(url, 'g-dz');
  const atNodes = await Promise.all(
    nodes.flatMap((node) => [follow(node, writer, ['websocket']), follow(node, writer, ['polling'])]),
  );
  const followers = [...atNodes, ...(await audience(url))];
  /** @type {number[]} */
  const seqs = [];
  for (let round = 0; round < 6; round += 1) for (const door of [...nodes, url]) seqs.push(await writer.comment(door));
  const all = async () => followers.every(({ frames }) => frames.length >= seqs.length);
  await eventually(all, TRUE_AGAIN).catch(() => undefined);
  // A second copy would come a little later.
  await pause(500);
  const seen = followers.map(({ frames }) => frames);
  for (const follower of followers) follower.close();
  return { acknowledged: sorted(seqs), seen, losses: followers.map(({ losses }) => losses()) };
}

/**
 * One node is killed while a delegate goes on commenting; resolves with how long it took until everybody held all that
 * had been acknowledged.
 *
 * @param {string} url
 * @param {number} victim
 */
export async function survivesTheKillOf(url, victim) {
  const writer = await signIn(url, 'g-dz');
  const followers = await audience(url);
  /** @type {number[]} */
  const seqs = [];
  let writing = true;
  const writes = (async () => {
    while (writing) seqs.push(await writer.comment(url));
  })();
  await eventually(async () => seqs.length >= 5);
  process.kill(victim, 'SIGKILL');
  const killed = Date.now();
  await eventually(async () => !isAlive(victim));
  const before = seqs.length;
  await eventually(async () => seqs.length >= before + 5);
  writing = false;
  await writes;
  await eventually(async () => followers.every(({ held }) => seqs.every((seq) => held.has(seq))));
  const took = Date.now() - killed;
  const lost = followers.reduce((sum, { losses }) => sum + losses(), 0);
  const twice = followers.some(({ frames }) => new Set(frames).size !== frames.length);
  for (const follower of followers) follower.close();
  const onRecord = await entriesOf(url, writer);
  return {
    took,
    lost,
    twice,
    missing: seqs.filter((seq) => !onRecord.has(seq)),
    counted: new Set(seqs).size === seqs.length,
  };
}

/**
 * @param {string} url
 * @param {import('./delegate.mjs').Delegate} reader
 * @returns {Promise<Set<number>>}
 */
async function entriesOf(url, reader) {
  const copy = await follow(url, reader, ['websocket']);
  copy.close();
  return copy.held;
}
