// Is the server that postmaster.pid names the one of this data directory, and does it answer?
import { withClient } from './connection.mjs';
import { readPostmaster } from './postmaster-pid.mjs';
import { isAlive, pause } from './processes.mjs';
import { realPath } from './places.mjs';
import { adminUrl } from './roles.mjs';

/** Recovery after a crash may take a while; PostgreSQL says so with this code and is asked again. */
const NOT_YET = '57P03';

/** A living server listens within moments, even while it recovers. */
const DEAF = 15_000;

/**
 * @param {string} dataDirectory
 * @param {import('./secrets.mjs').Secrets} secrets
 * @param {number} [patience] milliseconds
 * @returns {Promise<{ port: number, pid: number } | undefined>} undefined when it ended meanwhile
 */
export async function waitForOurs(dataDirectory, secrets, patience = 120_000) {
  const end = Date.now() + patience;
  const deaf = Date.now() + DEAF;
  let last = 'it names no port';
  while (Date.now() < end) {
    const found = readPostmaster(dataDirectory);
    if (!found || !isAlive(found.pid)) return undefined;
    if (found.port !== undefined) {
      const answer = await ask(found.port, secrets);
      if (answer.ok) {
        if (realPath(answer.dataDirectory) === realPath(dataDirectory)) return { port: found.port, pid: found.pid };
        throw new Error(
          `Port ${found.port} is served by a PostgreSQL of another data directory, ${answer.dataDirectory}.`,
        );
      }
      if (answer.final)
        throw new Error(
          `The PostgreSQL running on ${dataDirectory} (process ${found.pid}, port ${found.port}) refuses us: ${answer.reason}`,
        );
      last = answer.reason;
      if (!answer.heard && Date.now() > deaf) break;
    }
    await pause(50);
  }
  throw new Error(`The PostgreSQL on ${dataDirectory} does not answer: ${last}`);
}

/**
 * @param {number} port
 * @param {import('./secrets.mjs').Secrets} secrets
 * @returns {Promise<{ ok: true, dataDirectory: string } | { ok: false, reason: string, heard: boolean, final: boolean }>}
 */
async function ask(port, secrets) {
  try {
    return await withClient(adminUrl(port, secrets), async (client) => {
      const { rows } = await client.query('SHOW data_directory');
      return { ok: true, dataDirectory: String(rows[0]?.data_directory) };
    });
  } catch (error) {
    const { code, message } = /** @type {Error & { code?: string }} */ (error);
    // A five-character SQLSTATE is PostgreSQL's own answer; anything else is the network, and passes.
    const answered = typeof code === 'string' && /^[0-9A-Z]{5}$/.test(code) && !code.startsWith('E');
    return { ok: false, reason: message, heard: answered, final: answered && code !== NOT_YET };
  }
}
