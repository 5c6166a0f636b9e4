import { z } from 'zod/mini';
import { http } from './api';
import type { Answer } from './answer';
import { createLogSync, type EntryPage, type Frame, type LogSync, type PayloadPage } from './log-sync';
import { live } from './socket';

const entryPage = z.object({
  entries: z.array(z.object({ seq: z.int(), leaf: z.string() })),
  size: z.int(),
});
const payloadPage = z.object({
  payloads: z.array(z.object({ seq: z.int(), payload: z.nullable(z.record(z.string(), z.unknown())) })),
});

interface FollowOptions {
  consultationId: string;
  log: string;
  /** First seq not yet held: the size that came with the view. */
  from: number;
  apply: (frames: readonly Frame[]) => void;
}

export interface FollowedLog {
  sync: LogSync;
  stop: () => void;
}

/** Follows one log of a consultation: live where possible, by reading what was missed after each reconnection. */
export function followLog({ consultationId, log, from, apply }: FollowOptions): FollowedLog {
  const base = `/api/consultations/${consultationId}/logs/${log}`;
  const sync = createLogSync({
    log,
    from,
    apply,
    fetchEntries: (start): Promise<Answer<EntryPage>> =>
      http.get(`${base}/entries?from=${start}`, (body) => entryPage.parse(body)),
    fetchPayloads: (start): Promise<Answer<PayloadPage>> =>
      http.get(`${base}/payloads?from=${start}`, (body) => payloadPage.parse(body)),
    wait: (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds)),
  });
  const ends = [live.onFrame(sync.receive), live.join(log, () => void sync.catchUp())];
  return {
    sync,
    stop: () => {
      for (const end of ends) end();
      sync.stop();
    },
  };
}
