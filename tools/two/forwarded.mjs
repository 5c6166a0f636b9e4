// What a node is told about whom the proxy speaks for.

const LOCAL = /^(localhost|.+\.localhost|127\.\d+\.\d+\.\d+|\[::1\])$/;

/**
 * Without a public address the nodes take a page for their own by the port that it came from. The browser knows the
 * proxy's port, so a page of the proxy is given the node's; every other origin stays as it is, and is refused.
 *
 * @param {string} origin
 * @param {number} port of the proxy
 * @param {string} url of the node
 * @returns {string}
 */
export function originAtNode(origin, port, url) {
  if (!URL.canParse(origin)) return origin;
  const { protocol, hostname, port: written } = new URL(origin);
  const ours = protocol === 'http:' && LOCAL.test(hostname) && Number(written || 80) === port;
  return ours ? `http://${hostname}:${new URL(url).port}` : origin;
}

/**
 * The client's address is written anew: what the client itself says of it is not passed on.
 *
 * @param {import('node:http').IncomingMessage} request
 * @param {{ port: number, node: { url: string }, ownOrigin: boolean }} way
 * @returns {{ headers: Record<string, string> }}
 */
export function forward(request, { port, node, ownOrigin }) {
  for (const name of Object.keys(request.headers)) {
    if (name === 'forwarded' || name.startsWith('x-forwarded-')) delete request.headers[name];
  }
  const { origin } = request.headers;
  return {
    headers: {
      'x-forwarded-for': request.socket.remoteAddress ?? '',
      ...(ownOrigin && origin !== undefined ? { origin: originAtNode(origin, port, node.url) } : {}),
    },
  };
}
