// The proxy before small servers that tell what reaches them.
import { once } from 'node:events';
import { createServer, request as ask } from 'node:http';
import { WebSocket, WebSocketServer } from 'ws';
import { originAtNode } from './forwarded.mjs';
import { freePort } from '../postgres/free-port.mjs';
import { createNode, leave, placesFor } from './nodes.mjs';
import { startProxy } from './proxy.mjs';
import { inOrderFor, stickyKey } from './sticky.mjs';

const token = (/** @type {number} */ i) => String(i).padStart(43, 'x');

/** @type {(() => Promise<unknown> | unknown)[]} */
const endings = [];
afterEach(async () => {
  for (const end of endings.splice(0).reverse()) await end();
});

/**
 * @param {string} name
 * @param {import('node:http').RequestListener} [listener]
 */
async function upstream(name, listener) {
  const heard = /** @type {{ body: string, headers: import('node:http').IncomingHttpHeaders }[]} */ ([]);
  const server = createServer(async (request, response) => {
    const parts = [];
    for await (const part of request) parts.push(part);
    heard.push({ body: Buffer.concat(parts).toString(), headers: request.headers });
    if (listener) listener(request, response);
    else response.end(name);
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => socket.on('message', (words) => socket.send(`${name} ${String(words)}`)));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = /** @type {import('node:net').AddressInfo} */ (server.address());
  const end = () => {
    for (const socket of sockets.clients) socket.terminate();
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  endings.push(end);
  const node = createNode(name, `http://127.0.0.1:${port}`);
  node.isHere = true;
  return { node, heard, end };
}

/** @param {import('./nodes.mjs').Node[]} nodes */
async function front(nodes) {
  const port = (await freePort()) ?? 0;
  const proxy = await startProxy({ nodes, host: '127.0.0.1', port, ownOrigin: true });
  endings.push(proxy.close);
  return { url: `http://127.0.0.1:${port}`, port };
}

const cookie = (/** @type {number} */ i) => ({ cookie: `a=b; concord_session=${token(i)}` });

describe('who stays with whom', () => {
  it('is decided by the session’s cookie, with either name, and else by the address', () => {
    expect(stickyKey(`concord_session=${token(1)}`, '::1')).toBe(token(1));
    expect(stickyKey(`x=1; __Host-concord_session=${token(2)}; y=2`, '::1')).toBe(token(2));
    for (const other of [undefined, '', `not_concord_session=${token(1)}`, 'concord_session=short'])
      expect(stickyKey(other, '192.0.2.1')).toBe('192.0.2.1');
  });

  it('moves nobody but those of the node that is gone', () => {
    const nodes = ['Node A', 'Node B'].map((name) => createNode(name, ''));
    for (const node of nodes) node.isHere = true;
    const homes = Array.from({ length: 200 }, (_, i) => placesFor(nodes, token(i))[0]?.name);
    const first = homes.filter((name) => name === 'Node A').length;
    expect(first).toBeGreaterThan(60);
    expect(first).toBeLessThan(140);
    leave(/** @type {import('./nodes.mjs').Node} */ (nodes[0]));
    homes.forEach((_, i) => expect(placesFor(nodes, token(i))[0]?.name).toBe('Node B'));
    homes.forEach((name, i) => expect(inOrderFor(nodes, token(i))[0]?.name).toBe(name));
  });
});

describe('the origin', () => {
  it('of a page of the proxy becomes one of the node; any other stays what it is', () => {
    const at = (/** @type {string} */ origin) => originAtNode(origin, 3000, 'http://127.0.0.1:4001');
    expect(at('http://localhost:3000')).toBe('http://localhost:4001');
    expect(at('http://chair.localhost:3000')).toBe('http://chair.localhost:4001');
    expect(at('http://[::1]:3000')).toBe('http://[::1]:4001');
    for (const other of ['https://localhost:3000', 'http://localhost:3001', 'http://example.org:3000', 'null'])
      expect(at(other)).toBe(other);
  });
});

describe('the proxy', () => {
  it('keeps a session with its node, and writes the client’s address anew', async () => {
    const both = [await upstream('Node A'), await upstream('Node B')];
    const { url, port } = await front(both.map(({ node }) => node));
    for (const i of [1, 2, 3, 4, 5, 6]) {
      const headers = { ...cookie(i), origin: url, 'x-forwarded-for': '192.0.2.9', 'x-forwarded-host': 'elsewhere' };
      const answers = new Set();
      for (let again = 0; again < 4; again += 1) answers.add(await (await fetch(url, { headers })).text());
      expect(answers.size).toBe(1);
    }
    expect(both.every(({ heard }) => heard.length > 0)).toBe(true);
    for (const { heard, node } of both) {
      for (const { headers } of heard) {
        expect(headers).toMatchObject({ 'x-forwarded-for': '127.0.0.1', host: `127.0.0.1:${port}`, origin: node.url });
        expect(headers).not.toHaveProperty('x-forwarded-host');
      }
    }
  });

  it('steps over a node that nobody has missed yet, with the body whole', async () => {
    const [first, second] = [await upstream('Node A'), await upstream('Node B')];
    const { url } = await front([first.node, second.node]);
    await first.end();
    for (const i of [1, 2, 3, 4, 5, 6, 7, 8]) {
      const answer = await fetch(url, { method: 'POST', headers: cookie(i), body: `words ${i}` });
      expect(await answer.text()).toBe('Node B');
    }
    expect(second.heard.map(({ body }) => body)).toEqual([1, 2, 3, 4, 5, 6, 7, 8].map((i) => `words ${i}`));
  });

  it('sends a command that may have been heard to no second node, but asks again for what changes nothing', async () => {
    const dies = /** @type {import('node:http').RequestListener} */ ((request) => request.socket.destroy());
    const both = [await upstream('Node A', dies), await upstream('Node B', dies)];
    const { url } = await front(both.map(({ node }) => node));
    const counts = () => both.reduce((sum, { heard }) => sum + heard.length, 0);
    expect((await fetch(url, { method: 'POST', body: 'once' })).status).toBe(502);
    expect(counts()).toBe(1);
    expect((await fetch(url)).status).toBe(502);
    expect(counts()).toBe(3);
  });

  it('breaks an answer off when its node does', async () => {
    const half = /** @type {import('node:http').RequestListener} */ (
      (request, response) => {
        response.writeHead(200, { 'content-length': '100' });
        response.write('half');
        setTimeout(() => request.socket.destroy(), 50);
      }
    );
    const { url } = await front([(await upstream('Node A', half)).node]);
    await expect(fetch(url).then((answer) => answer.text())).rejects.toThrow();
  });

  it('refuses a body that no node would take', async () => {
    const { node, heard } = await upstream('Node A');
    const { url } = await front([node]);
    expect((await fetch(url, { method: 'POST', body: 'x'.repeat(1024 * 1024 + 1) })).status).toBe(413);
    expect(heard).toEqual([]);
  });

  it('carries a WebSocket, and closes it when its node is left', async () => {
    const { node } = await upstream('Node A');
    const { url } = await front([node]);
    const socket = new WebSocket(url.replace('http', 'ws'));
    await once(socket, 'open');
    socket.send('hello');
    const [words] = await once(socket, 'message');
    expect(String(words)).toBe('Node A hello');
    const closed = once(socket, 'close');
    leave(node);
    await closed;
    expect(node.open.size).toBe(0);
  });

  it('lets a client that goes away go', async () => {
    const { node } = await upstream('Node A', () => undefined);
    const { url } = await front([node]);
    const request = ask(url);
    request.on('error', () => undefined);
    request.end();
    for (let tries = 0; tries < 100 && node.open.size === 0; tries += 1)
      await new Promise((done) => setTimeout(done, 10));
    request.destroy();
    for (let tries = 0; tries < 100 && node.open.size > 0; tries += 1)
      await new Promise((done) => setTimeout(done, 10));
    expect(node.open.size).toBe(0);
  });
});
