import { z } from 'zod';
import { interfaceLanguages } from '../terms/terms-in';

const wordsSchema = z
  .object({
    marks: z.array(z.object({ op: z.enum(['equal', 'delete', 'insert']), text: z.string() }).readonly()).readonly(),
    /** Where they are in another language than the dossier. */
    lang: z.string().nullable(),
  })
  .readonly();

const pieceSchema = z.discriminatedUnion('kind', [
  z.object({
    kind: z.literal('heading'),
    level: z.union([z.literal(2), z.literal(3), z.literal(4)]),
    words: wordsSchema,
  }),
  z.object({ kind: z.literal('paragraph'), number: z.string().nullable(), words: wordsSchema }),
  z.object({ kind: z.literal('notice'), words: wordsSchema }),
  z.object({
    kind: z.literal('table'),
    folds: z.boolean(),
    caption: z.string(),
    columns: z.array(z.object({ title: z.string(), figures: z.boolean() }).readonly()).readonly(),
    rows: z.array(z.array(wordsSchema).readonly()).readonly(),
  }),
  z.object({ kind: z.literal('verbatim'), text: z.string() }),
]);

/** The dossier as it is read on the page: the same pieces, in the same order, as in its HTML and its PDF. */
export const dossierSchema = z.object({
  lang: z.enum(interfaceLanguages),
  title: z.string(),
  subtitle: z.string(),
  /** Entries of the plenary log that it was made of. */
  size: z.int().nonnegative(),
  at: z.string(),
  pieces: z.array(pieceSchema).readonly(),
});
export type DossierView = z.infer<typeof dossierSchema>;
