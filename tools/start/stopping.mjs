// Ending in order: what was started last is stopped first, so PostgreSQL goes after the server. A second Ctrl-C does not
// wait.

/** Thrown to leave the way up when the way down has begun. */
export class Stopped extends Error {}

/**
 * @typedef {(force: boolean) => Promise<void> | void} Stop
 *
 * @typedef {object} Stopping
 * @property {boolean} requested
 * @property {(stop: Stop) => () => void} add returns what takes it off the list again
 * @property {() => void} check throws `Stopped` when stopping was asked for
 * @property {(code: number) => Promise<never>} end stops everything and leaves
 */

/**
 * npm, asked to end, ends its shell, and the shell does not tell us. We see that we have another parent.
 *
 * @param {() => void} gone
 */
function watchParent(gone) {
  if (process.env.npm_lifecycle_event === undefined) return;
  const parent = process.ppid;
  setInterval(() => process.ppid !== parent && gone(), 500).unref();
}

/**
 * @param {(line: string) => void} say
 * @returns {Stopping}
 */
export function createStopping(say) {
  /** @type {Set<Stop>} */
  const stops = new Set();
  let forced = false;

  /** @type {Stopping} */
  const stopping = {
    requested: false,
    add(stop) {
      stops.add(stop);
      return () => stops.delete(stop);
    },
    check() {
      if (stopping.requested) throw new Stopped();
    },
    async end(code) {
      stopping.requested = true;
      for (const stop of [...stops].reverse()) {
        try {
          await stop(forced);
        } catch (error) {
          say(error instanceof Error ? error.message : String(error));
          code = code || 1;
        }
      }
      process.exit(code);
    },
  };

  const onSignal = () => {
    if (!stopping.requested) {
      say('Stopping. Press Ctrl-C again to end at once.');
      void stopping.end(0);
    } else if (!forced) {
      forced = true;
      for (const stop of [...stops].reverse()) void Promise.resolve(stop(true)).catch(() => undefined);
      setTimeout(() => process.exit(130), 3_000).unref();
    }
  };
  watchParent(() => !stopping.requested && onSignal());
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, onSignal);
  return stopping;
}
