import { z } from 'zod';
import { idSchema, instantSchema } from '../primitives';
import { interfaceLanguages } from '../terms/terms-in';

const modeSchema = z.enum(['demonstration', 'real']);

export const sessionSchema = z.object({
  person: z
    .object({
      accountId: idSchema,
      name: z.string(),
      language: z.enum(interfaceLanguages),
      /** Whether this account sets up the installation and keeps its register. */
      office: z.boolean(),
    })
    .nullable(),
  mode: modeSchema,
  serverTime: instantSchema,
});
export const signInSchema = z.strictObject({ email: z.string().max(320), password: z.string().max(1024) });
export const signedInSchema = z.object({ accountId: idSchema });
export const sessionListSchema = z.array(
  z.object({
    id: idSchema,
    current: z.boolean(),
    createdAt: instantSchema,
    lastSeenAt: instantSchema,
    expiresAt: instantSchema,
    userAgent: z.string().nullable(),
  }),
);
export const chosenLanguageSchema = z.strictObject({ language: z.enum(interfaceLanguages) });
export const healthSchema = z.object({
  status: z.literal('ok'),
  mode: modeSchema,
  version: z.string(),
  instance: idSchema,
});
/** 204. */
export const nothingSchema = z.undefined();
/** `text/plain`: a C2SP proof or signed note. */
export const noteSchema = z.string();
