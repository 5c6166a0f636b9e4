// Demonstration or real. Written into the database at its first start, and never changed.

/** @typedef {'demonstration' | 'real'} Mode */

/**
 * @param {string} host
 * @returns {boolean} whether only this machine reaches it
 */
export function isLoopback(host) {
  return host === 'localhost' || host === '::1' || /^127\.\d+\.\d+\.\d+$/.test(host);
}

/**
 * What a real installation has no use for, refused so that nobody believes it was done.
 *
 * @param {{ untouched: boolean }} asked
 * @param {Mode} mode
 */
export function refuseForReal({ untouched }, mode) {
  if (mode === 'real' && untouched)
    throw new Error('--untouched is refused: it is for a demonstration, and this is a real installation.');
}

/**
 * @param {object} given
 * @param {Mode | undefined} given.asked by --empty or --demo
 * @param {Mode | undefined} given.recorded
 * @param {boolean} given.embedded
 * @param {string} given.host
 * @param {Readonly<Record<string, string | undefined>>} given.environment
 * @returns {Mode} throws where what is asked for is not what the database is
 */
export function chooseMode({ asked, recorded, embedded, host, environment }) {
  if (recorded) {
    if (asked && asked !== recorded) {
      const flag = asked === 'real' ? '--empty' : '--demo';
      throw new Error(
        `${flag} is refused: this database was begun as ${recorded === 'real' ? 'a real installation' : 'a demonstration'} and stays one.`,
      );
    }
    return recorded;
  }
  if (asked) return asked;
  return embedded && environment.NODE_ENV !== 'production' && isLoopback(host) ? 'demonstration' : 'real';
}
