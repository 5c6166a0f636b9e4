// From an installed and built tree to two servers on one database, behind one address.
import { join } from 'node:path';
import { freePort } from '../postgres/free-port.mjs';
import { isLoopback } from '../start/mode.mjs';
import { openSystem } from '../start/open-system.mjs';
import { choosePort } from '../start/port.mjs';
import { serve } from '../start/serve.mjs';
import { addressOf, publicAddress, sayInvitation, sayWelcome } from '../start/start-system.mjs';
import { createNode, leave, lookAfter } from './nodes.mjs';

const NAMES = ['Node A', 'Node B'];
/** Only the proxy is reached from elsewhere. */
const INSIDE = '127.0.0.1';

/** @typedef {import('../start/start-system.mjs').StartOrder} StartOrder */

/**
 * @param {StartOrder} order
 * @returns {Promise<{ url: string, ended: Promise<number> }>}
 */
export async function start(order) {
  const { options, steps, stopping, announce } = order;
  const { step, say } = steps;
  const { PUBLIC_URL } = process.env;
  if (!isLoopback(process.env.HOST || INSIDE) && !PUBLIC_URL)
    throw new Error('PUBLIC_URL is needed on an address beyond loopback: browsers are only served from there.');
  const { host, mode, serving, keep } = await openSystem(order);
  const port = await step('Looking for a port', (note) => choosePort(options.port, host, note));
  const inside = { ...serving, HOST: INSIDE, TRUST_PROXY: 'true' };
  const nodes = await step('Starting two servers', async () => {
    const ports = await freePorts(NAMES.length, port);
    return Promise.all(
      NAMES.map((name, i) =>
        startNode({
          name,
          port: ports[i] ?? 0,
          shown: publicAddress(process.env, addressOf(host, port)),
          environment: inside,
          order,
        }),
      ),
    );
  });
  keep();
  // Late, because the package of the proxy may have been installed only now.
  const { startProxy } = await import('./proxy.mjs');
  const proxy = await startProxy({ nodes: nodes.map(({ node }) => node), host, port, ownOrigin: !PUBLIC_URL });
  stopping.add(() => proxy.close());
  const url = addressOf(host, port);
  announce(url, process.pid);
  sayWelcome(say, publicAddress(process.env, url), url, mode);
  for (const { node, pid } of nodes) say(`  ${node.name} is ${node.url} (process ${pid})`);
  // Either node's link will do.
  sayInvitation(say, publicAddress(process.env, url), nodes[0]?.invitation ?? null);
  for (const { node } of nodes) void lookAfter(node, say, stopping);
  return { url, ended: allEnded(nodes, say) };
}

/**
 * @param {number} count
 * @param {number} taken
 * @returns {Promise<number[]>} all different
 */
async function freePorts(count, taken) {
  /** @type {Set<number>} */
  const found = new Set();
  while (found.size < count) {
    const port = await freePort(0, INSIDE);
    if (port !== undefined && port !== taken) found.add(port);
  }
  return [...found];
}

/**
 * @typedef {{ node: import('./nodes.mjs').Node, pid: number | undefined, invitation: string | null, ended: Promise<number> }} Started
 *
 * @param {{ name: string, port: number, shown: string, environment: NodeJS.ProcessEnv, order: StartOrder }} wanted
 * @returns {Promise<Started>}
 */
async function startNode({ name, port, shown, environment, order: { folder, steps, stopping } }) {
  const { say } = steps;
  const node = createNode(name, addressOf(INSIDE, port));
  /** @type {{ pid: number | undefined, invitation: string | null } | undefined} */
  let first;
  const { ended } = await serve({
    name,
    environment: { ...environment, PORT: String(port) },
    logFile: join(folder, `${name.toLowerCase().replace(' ', '-')}.log`),
    onReady: (pid, invitation) => {
      node.isHere = true;
      if (first === undefined) first = { pid, invitation };
      else {
        say(`${name} is process ${pid} now.`);
        sayInvitation(say, shown, invitation);
      }
    },
    onEnd: () => leave(node),
    say,
    stopping,
  });
  return { node, pid: first?.pid, invitation: first?.invitation ?? null, ended };
}

/**
 * A node that is given up is reported, and the other serves alone; the end is when both are.
 *
 * @param {readonly Started[]} nodes
 * @param {(line: string) => void} say
 * @returns {Promise<number>}
 */
async function allEnded(nodes, say) {
  const codes = await Promise.all(
    nodes.map(async ({ node, ended }) => {
      const code = await ended;
      say(`${node.name} is given up.`);
      return code;
    }),
  );
  return Math.max(...codes);
}
