import { knowsFact } from '@concord/procedure';
import type { FactType, RecordedFact } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, instantSchema } from './primitives';

/** What a client may say on the socket: which logs it wants. Commands enter by HTTP. */
export const subscribeSchema = z.object({ log: idSchema });

/** What of an entry may be erased: each value with the key that its commitment was made with, so that a reader can check it. */
export const payloadSchema = z.record(z.string(), z.object({ value: z.unknown(), key: z.string() }));
export type Payload = z.infer<typeof payloadSchema>;

/** One entry, live: the leaf's bytes as they were hashed, and the payload that is not erased. */
export const frameSchema = z.object({
  log: idSchema,
  seq: z.int().nonnegative(),
  leaf: z.string(),
  payload: payloadSchema.nullable(),
});
export type Frame = z.infer<typeof frameSchema>;

/** A derived figure, such as the turnout of an open division: the last value counts, frames may be skipped. */
export const figureSchema = z.object({ log: idSchema, name: z.string(), value: z.unknown() });
export type Figure = z.infer<typeof figureSchema>;

const entrySchema = z.object({
  type: z.string(),
  v: z.int().positive(),
  log: z.string(),
  epoch: z.int().nonnegative(),
  seq: z.int().nonnegative(),
  at: instantSchema,
  actor: z.string(),
  capacity: z.string().nullable(),
  body: z.record(z.string(), z.unknown()),
});

export type ReadFact =
  | { readonly ok: true; readonly fact: RecordedFact }
  | { readonly ok: false; readonly code: 'record.unreadable' | 'record.unknownType'; readonly type: string };

/**
 * A leaf as a fact. An unknown type or version is an answer of its own: a reader that meets one stops and says that the page must be
 * loaded anew, instead of showing half a truth.
 */
export function readFact(leaf: string, payload: Payload | null): ReadFact {
  let parsed: unknown;
  try {
    parsed = JSON.parse(leaf);
  } catch {
    return { ok: false, code: 'record.unreadable', type: '' };
  }
  const entry = entrySchema.safeParse(parsed);
  if (!entry.success) return { ok: false, code: 'record.unreadable', type: '' };
  const { type, v, seq, at, actor, capacity, body } = entry.data;
  if (!knowsFact(type, v)) return { ok: false, code: 'record.unknownType', type };
  const known: { type: FactType } & Record<string, unknown> = {
    type,
    v,
    seq,
    at,
    actor,
    capacity,
    body,
    payload: bare(payload),
  };
  return { ok: true, fact: known as unknown as RecordedFact };
}

/** The values without their keys, as facts carry them; null when nothing is left. */
function bare(payload: Payload | null): Record<string, unknown> | null {
  return payload && Object.fromEntries(Object.entries(payload).map(([name, { value }]) => [name, value]));
}
