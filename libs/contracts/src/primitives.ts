import { z } from 'zod';

/** A random v4 UUID, lower case. */
export const idSchema = z.string().regex(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
/** RFC 3339, UTC, three decimals. */
export const instantSchema = z.iso.datetime({ precision: 3 });
/** BCP 47 tag of one of the body's languages. */
export const languageSchema = z.string().regex(/^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$/);
/** One text per language. */
export const localisedSchema = z.record(languageSchema, z.string());
/** A whole number of votes as a decimal string: weighted figures can exceed 2^53−1. */
export const votesSchema = z.string().regex(/^(0|[1-9][0-9]*)$/);
/** Text as typed; admissibility (control characters, length in characters) is the procedure's own rule. */
export const typedTextSchema = z.string().max(60_000);
