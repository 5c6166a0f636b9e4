import { z } from 'zod';
import { idSchema, languageSchema, typedTextSchema } from '../primitives';

const offset = z.int().nonnegative().max(1_000_000);

/** `[from, to)` in UTF-16 units of one revision's text, with the quoted words. */
export const textRangeSchema = z.strictObject({ from: offset, to: offset, quote: typedTextSchema });

const editSchema = z.strictObject({ from: offset, to: offset, quote: typedTextSchema, insert: typedTextSchema });
const writtenAgainst = { block: idSchema, revision: idSchema, baseHash: z.string().max(64), language: languageSchema };

/** One operation on a provision, in one language. Inserting a new provision comes with the amendment engine. */
export const operationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('replaceText'), ...writtenAgainst, edits: z.array(editSchema).min(1).max(2_000) }),
  z.strictObject({ kind: z.literal('replaceBlock'), ...writtenAgainst, text: typedTextSchema }),
  z.strictObject({ kind: z.literal('deleteBlock'), ...writtenAgainst }),
]);

export const operationsSchema = z.record(languageSchema, operationSchema);
