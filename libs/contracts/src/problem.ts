import { z } from 'zod';
import { instantSchema } from './primitives';

/** The one shape of every refusal on the wire: problem+json (RFC 9457) with a code, the field at fault and the server's time. */
export const problemSchema = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  /** `noun.reason`. */
  code: z.string(),
  /** The sentence in the reader's language: what happened, what was kept, what to do. */
  detail: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  errors: z.array(z.object({ field: z.string(), code: z.string(), detail: z.string() })).optional(),
  serverTime: instantSchema,
});
export type Problem = z.infer<typeof problemSchema>;
