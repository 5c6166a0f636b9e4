import { createServer } from 'node:net';

/**
 * @param {number} [wanted] 0 for any
 * @param {string} [host]
 * @returns {Promise<number | undefined>} the port, or undefined when the wanted one is taken
 */
export function freePort(wanted = 0, host = '127.0.0.1') {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', (/** @type {NodeJS.ErrnoException} */ error) => {
      if (error.code === 'EADDRINUSE' || error.code === 'EACCES') resolve(undefined);
      else reject(error);
    });
    probe.listen({ port: wanted, host, exclusive: true }, () => {
      const address = probe.address();
      const port = typeof address === 'object' ? address?.port : undefined;
      probe.close(() => resolve(port));
    });
  });
}
