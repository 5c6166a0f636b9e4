import type { Document, ImportSummary, Instrument, Provision, Revision } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, instantSchema, languageSchema, localisedSchema } from '../primitives';

const line = z.int().positive();
const importSummarySchema: z.ZodType<ImportSummary> = z.object({
  paragraphs: z.int(),
  bullets: z.int(),
  headings: z.int(),
  notes: z.int(),
  items: z.array(z.object({ label: z.string(), count: z.int() })),
  joined: z.array(z.object({ provision: idSchema, from: line, to: line })),
  dropped: z.array(z.object({ line, text: z.string() })),
  warnings: z.array(z.object({ code: z.string(), line })),
});
export const documentSchema: z.ZodType<Document> = z.object({
  id: idSchema,
  kind: z.enum(['reference', 'draft']),
  title: localisedSchema,
  sourceHash: z.string().nullable(),
  notes: localisedSchema.nullable(),
  review: importSummarySchema.nullable(),
});
export const instrumentSchema: z.ZodType<Instrument> = z.object({
  key: z.string(),
  kind: z.enum(['convention', 'recommendation', 'declaration', 'treaty']),
  number: z.int().nullable(),
  year: z.int(),
  titles: localisedSchema,
});
export const provisionSchema: z.ZodType<Provision> = z.object({
  id: idSchema,
  document: idSchema,
  parent: idSchema.nullable(),
  position: z.int(),
  kind: z.enum(['part', 'heading', 'paragraph', 'item', 'note']),
  label: z.string().nullable(),
  headings: localisedSchema.nullable(),
  state: z.enum(['open', 'adopted', 'deleted']),
  source: idSchema.nullable(),
  instruments: z.array(z.string()),
  revision: idSchema,
});
const wordingSchema = z.object({
  text: z.string(),
  hash: z.string(),
  status: z.enum(['authentic', 'workingTranslation', 'stale']),
});
export const revisionSchema: z.ZodType<Revision> = z.object({
  id: idSchema,
  provision: idSchema,
  number: z.int().positive(),
  parent: idSchema.nullable(),
  cause: z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('import'), source: idSchema.nullable() }),
    z.object({ kind: z.literal('amendment'), amendment: idSchema, division: idSchema.nullable() }),
    z.object({ kind: z.literal('office'), reason: z.string() }),
  ]),
  at: instantSchema,
  wordings: z.record(languageSchema, wordingSchema),
});
