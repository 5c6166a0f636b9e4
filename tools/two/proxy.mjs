// One address before several nodes: HTTP and WebSocket, each session with its node, and a node that is gone stepped
// over.
import { Agent, createServer } from 'node:http';
import { Readable } from 'node:stream';
import { createProxyServer } from 'http-proxy-3';
import { readBody } from './body.mjs';
import { forward } from './forwarded.mjs';
import { leave, placesFor } from './nodes.mjs';
import { stickyKey } from './sticky.mjs';

/**
 * @typedef {import('node:http').IncomingMessage} Request
 * @typedef {import('node:http').ServerResponse} Answer
 *
 * @typedef {object} ProxyOrder
 * @property {readonly import('./nodes.mjs').Node[]} nodes
 * @property {string} host
 * @property {number} port
 * @property {boolean} ownOrigin whether the nodes know of no public address, see `forward`
 */

/** With these nothing is changed, so that an answer cut off may be asked for again. */
const safe = new Set(['GET', 'HEAD', 'OPTIONS']);

/**
 * @param {Answer} response
 * @param {number} status
 */
function refuse(response, status) {
  if (response.headersSent) response.destroy();
  else response.writeHead(status, { 'content-type': 'text/plain', 'cache-control': 'no-store' }).end(`${status}\n`);
}

/**
 * Whether another node may be asked: always when this one was not there to hear the request; when it may have acted on
 * it, the client asks again itself, under the same command id.
 *
 * @param {Request} request
 * @param {Error} error
 */
function mayAskAnother(request, error) {
  const { code } = /** @type {NodeJS.ErrnoException} */ (error);
  return code === 'ECONNREFUSED' || safe.has(request.method ?? '');
}

/** @param {Agent} agent */
function quietProxy(agent) {
  const proxy = createProxyServer({ agent });
  // Sockets that break are no trouble of ours: both ends are told by the break itself.
  proxy.on('error', () => undefined);
  // An answer that breaks off must break off for the client as well.
  proxy.on('proxyRes', (from, _request, to) => from.once('close', () => from.complete || to.destroy()));
  return proxy;
}

/**
 * @param {ProxyOrder} order
 * @returns {Promise<{ close: () => Promise<void> }>}
 */
export async function startProxy({ nodes, host, port, ownOrigin }) {
  const agent = new Agent({ keepAlive: true });
  const proxy = quietProxy(agent);
  const keyOf = (/** @type {Request} */ request) => stickyKey(request.headers.cookie, request.socket.remoteAddress);

  /** @type {(request: Request, response: Answer) => Promise<void>} */
  const web = async (request, response) => {
    const body = await readBody(request);
    if (!body.ok) return refuse(response, body.status);
    const places = placesFor(nodes, keyOf(request));
    const ask = (/** @type {number} */ which) => {
      const node = places[which];
      if (!node) return refuse(response, 502);
      node.open.add(response);
      response.once('close', () => node.open.delete(response));
      const options = { target: node.url, ...forward(request, { port, node, ownOrigin }) };
      proxy.web(request, response, { ...options, buffer: Readable.from(body.parts) }, (error) => {
        node.open.delete(response);
        if (response.headersSent || response.destroyed) response.destroy();
        else if (mayAskAnother(request, error)) ask(which + 1);
        else refuse(response, 502);
      });
    };
    ask(0);
  };
  const server = createServer((request, response) => void web(request, response).catch(() => response.destroy()));
  server.on('upgrade', (request, socket, head) => {
    const [node] = placesFor(nodes, keyOf(request));
    if (!node) return void socket.destroy();
    node.open.add(socket);
    socket.once('close', () => node.open.delete(socket));
    const { headers } = forward(request, { port, node, ownOrigin });
    proxy.ws(request, /** @type {import('node:net').Socket} */ (socket), head, {
      target: node.url,
      headers,
      agent: undefined,
    });
  });
  await listen(server, port, host);
  const close = async () => {
    const closed = new Promise((resolve) => server.close(resolve));
    nodes.forEach(leave);
    server.closeAllConnections();
    agent.destroy();
    await closed;
  };
  return { close };
}

/**
 * @param {import('node:http').Server} server
 * @param {number} port
 * @param {string} host
 * @returns {Promise<void>}
 */
function listen(server, port, host) {
  return new Promise((resolve, reject) => {
    server.once('error', reject);
    server.listen({ port, host, exclusive: true }, () => resolve());
  });
}
