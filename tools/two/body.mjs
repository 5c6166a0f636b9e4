// The body of a request, held so that it can be sent a second time.

/** Four times what the api accepts. */
const LIMIT = 1024 * 1024;

/**
 * @param {import('node:http').IncomingMessage} request
 * @returns {Promise<{ ok: true, parts: Buffer[] } | { ok: false, status: 413 }>} rejects when the client goes away
 */
export async function readBody(request) {
  /** @type {Buffer[]} */
  const parts = [];
  let size = 0;
  for await (const part of request) {
    size += part.length;
    if (size <= LIMIT) parts.push(part);
  }
  return size > LIMIT ? { ok: false, status: 413 } : { ok: true, parts };
}
