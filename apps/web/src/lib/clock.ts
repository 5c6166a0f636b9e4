/** The server's clock as seen from here. */
export interface Clock {
  /** The present by the server's clock, in milliseconds. */
  now: () => number;
  /** A moment the server named, and when the question left and the answer came. */
  observe: (serverTime: number, sentAt: number, receivedAt: number) => void;
  /** Milliseconds to add to the local clock. */
  offset: () => number;
}

/**
 * Keeps the difference between the two clocks. An answer was written somewhere between question and arrival, so the
 * middle is taken, and the quickest exchange is trusted most. A
 * `Date` header counts whole seconds, which is allowed for.
 */
export function createClock(local: () => number = Date.now): Clock {
  let offset = 0;
  let error = Number.POSITIVE_INFINITY;
  return {
    now: () => local() + offset,
    offset: () => offset,
    observe: (serverTime, sentAt, receivedAt) => {
      const isWholeSecond = serverTime % 1000 === 0;
      const middle = (sentAt + receivedAt) / 2;
      const doubt = (receivedAt - sentAt) / 2 + (isWholeSecond ? 500 : 0);
      // A little slack per observation, so that a clock that drifts or was set anew is noticed.
      error += 1;
      if (doubt > error) return;
      error = doubt;
      offset = Math.round(serverTime + (isWholeSecond ? 500 : 0) - middle);
    },
  };
}

/** The clock of the server this page came from. */
export const serverClock = createClock();
