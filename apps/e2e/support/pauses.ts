import { setMaxListeners } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';

/** A pause in milliseconds that `until` ends early. */
export async function pauseOf(milliseconds: number, until?: AbortSignal): Promise<void> {
  const options = until === undefined ? {} : { signal: until };
  await pause(milliseconds, undefined, options).catch(() => undefined);
}

/** Asks until there is an answer: for reading while the server is away now and then. */
export async function patiently<T>(ask: () => Promise<T>): Promise<T> {
  for (let tries = 0; tries < 200; tries += 1) {
    try {
      return await ask();
    } catch {
      await pause(300);
    }
  }
  return ask();
}

/** Everything at once, until `first` is done; the others are then told to come to their end, and waited for. */
export async function during(
  first: (over: AbortSignal) => Promise<void>,
  ...others: ((over: AbortSignal) => Promise<void>)[]
): Promise<void> {
  const over = new AbortController();
  // Everybody waits on it.
  setMaxListeners(0, over.signal);
  const all = Promise.all(others.map((other) => other(over.signal)));
  const theirs = all.then(() => Promise.reject(new Error('the others were done first')));
  try {
    await Promise.race([first(over.signal), theirs]);
  } finally {
    over.abort();
  }
  await all;
}
