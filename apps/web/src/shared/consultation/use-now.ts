import type { Instant } from '@concord/procedure';
import { useCallback, useSyncExternalStore } from 'react';
import { serverClock } from '../../lib/clock';

/** The present by the server's clock, as the procedure wants it. */
export function serverNow(): Instant {
  return new Date(serverClock.now()).toISOString();
}

function everySecond(tick: () => void): () => void {
  const timer = setInterval(tick, 1000);
  return () => clearInterval(timer);
}

/**
 * The present by the server's clock, for asking policies while drawing. It moves in steps, so that a page is not drawn every second
 * for a deadline that is days away; what counts seconds uses Countdown.
 * @param step seconds between two values.
 */
export function useNow(step = 5): Instant {
  const steps = useCallback(() => Math.floor(serverClock.now() / (step * 1000)), [step]);
  const at = useSyncExternalStore(everySecond, steps);
  return new Date(at * step * 1000).toISOString();
}
