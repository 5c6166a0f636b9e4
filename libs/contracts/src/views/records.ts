import { z } from 'zod';
import { idSchema } from '../primitives';
import { payloadSchema } from '../live';

const seq = z.int().nonnegative();

/** A log that the reader may read, with the key that signs its checkpoints. */
export const logListSchema = z.object({
  logs: z.array(
    z.object({
      log: idSchema,
      audience: z.string(),
      groupKey: z.string().nullable(),
      divisionId: idSchema.nullable(),
      epoch: z.int().nonnegative(),
      size: seq,
      origin: z.string(),
      verifier: z.string(),
    }),
  ),
});
/** The aligned page of 256 entries that holds the one asked for; a full page never changes. */
export const entryPageSchema = z.object({
  log: idSchema,
  from: seq,
  size: seq,
  entries: z.array(z.object({ seq, leaf: z.string() })),
});
export const payloadPageSchema = z.object({ payloads: z.array(z.object({ seq, payload: payloadSchema })) });
/** RFC 6962 consistency proof, hashes in base64. */
export const consistencySchema = z.object({ from: seq, to: seq, proof: z.array(z.string()) });
export const installationKeysSchema = z.object({
  host: z.string(),
  keys: z.array(z.object({ origin: z.string(), verifier: z.string() })),
});
