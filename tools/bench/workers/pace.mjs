// The two ways of offering work: as fast as so many clients can, or at a fixed pace whatever becomes of it.

/**
 * Closed loop: so many clients, each with one piece of work at a time, until there is none left.
 *
 * @template T
 * @param {number} clients
 * @param {readonly T[]} work
 * @param {(piece: T, client: number) => Promise<void>} carryOut
 * @returns {Promise<number>} milliseconds
 */
export async function asFastAsPossible(clients, work, carryOut) {
  const began = performance.now();
  let next = 0;
  const client = async (/** @type {number} */ number) => {
    for (let piece = work[next++]; piece !== undefined; piece = work[next++]) await carryOut(piece, number);
  };
  await Promise.all(Array.from({ length: clients }, (_, number) => client(number)));
  return performance.now() - began;
}

/**
 * Open loop: each piece begins when it is due, however many are still under way. Its time counts from when it was due.
 *
 * @template T
 * @param {readonly T[]} work
 * @param {number} milliseconds over which the work is offered evenly
 * @param {(piece: T) => Promise<void>} carryOut
 * @returns {Promise<number[]>} the milliseconds of each
 */
export async function atPace(work, milliseconds, carryOut) {
  const began = performance.now();
  const dueAt = (/** @type {number} */ place) => began + (place * milliseconds) / work.length;
  /** @type {Promise<number>[]} */
  const underWay = [];
  const begin = async (/** @type {T} */ piece, /** @type {number} */ due) => {
    await carryOut(piece);
    return performance.now() - due;
  };
  while (underWay.length < work.length) {
    for (let place = underWay.length; place < work.length && dueAt(place) <= performance.now(); place += 1) {
      underWay.push(begin(/** @type {T} */ (work[place]), dueAt(place)));
    }
    await new Promise((resolve) => setTimeout(resolve, 1));
  }
  return Promise.all(underWay);
}
