// Starts the embedded PostgreSQL again, on the same port, when it dies under a running server.
import { launchPostgres } from '../postgres/launch.mjs';
import { isAlive } from '../postgres/processes.mjs';

const LOOK = 500;

/**
 * @param {import('../postgres/launch.mjs').RunningPostgres} server
 * @param {string} dataDirectory as it was asked for
 * @param {(line: string) => void} say
 * @param {import('./stopping.mjs').Stopping} stopping
 */
export function keepDatabase(server, dataDirectory, say, stopping) {
  let { pid } = server;
  let busy = false;
  const look = async () => {
    if (busy || stopping.requested || isAlive(pid)) return;
    busy = true;
    say('PostgreSQL ended unexpectedly; starting it again.');
    const launching = launchPostgres({ dataDirectory, preferredPort: server.port });
    const forget = stopping.add(async (force) => {
      await (await launching.catch(() => undefined))?.stop(force ? 0 : undefined);
    });
    try {
      const again = await launching;
      pid = again.pid;
      if (again.port === server.port) say('PostgreSQL runs again.');
      else {
        say(`PostgreSQL could not have port ${server.port} again.`);
        void stopping.end(1);
      }
    } catch (error) {
      say(error instanceof Error ? error.message : String(error));
      void stopping.end(1);
    } finally {
      // The stop that was given at the start finds the new server through its data directory.
      forget();
      busy = false;
    }
  };
  const timer = setInterval(() => void look(), LOOK);
  stopping.add(() => clearInterval(timer));
}
