import { commentKinds, dispositionKinds, positionKinds } from '@concord/procedure';
import { rebaseFates } from '@concord/text';
import { z } from 'zod';
import { operationsSchema, textRangeSchema } from '../commands/text-range';
import { idSchema, instantSchema, languageSchema } from '../primitives';

const attributionSchema = z.object({
  delegate: idSchema,
  capacity: idSchema,
  group: z.string().nullable(),
  delegation: idSchema.nullable(),
});
export const commentSchema = z.object({
  id: idSchema,
  layer: z.enum(['group', 'official']),
  round: idSchema,
  provision: idSchema,
  revision: idSchema,
  range: textRangeSchema.nullable(),
  language: languageSchema,
  kind: z.enum(commentKinds),
  author: attributionSchema,
  text: z.string().nullable(),
  at: instantSchema,
  withdrawnAt: instantSchema.nullable(),
  disposition: z
    .object({
      kind: z.enum(dispositionKinds),
      reason: z.string().nullable(),
      duplicateOf: idSchema.nullable(),
      at: instantSchema,
    })
    .nullable(),
});
const written = {
  id: idSchema,
  provision: idSchema,
  revision: idSchema,
  original: languageSchema,
  operations: operationsSchema,
  rationale: z.string().nullable(),
};
export const amendmentStates = [
  'draft',
  'submitted',
  'returned',
  'late',
  'refused',
  'received',
  'inTranslation',
  'published',
  'called',
  'moved',
  'underDiscussion',
  'setAside',
  'adopted',
  'adoptedAsSubamended',
  'notAdopted',
  'withdrawn',
  'takenOver',
  'fell',
  'notMoved',
  'notSeconded',
] as const;
export const amendmentSchema = z.object({
  ...written,
  mover: attributionSchema,
  state: z.enum(amendmentStates),
  number: z.int().positive().nullable(),
  seconder: attributionSchema.nullable(),
  languagesWaived: z.boolean(),
  returnReason: z.string().nullable(),
  submittedAt: instantSchema,
  receivedAt: instantSchema.nullable(),
  decidedBy: idSchema.nullable(),
  rebase: z.object({ fate: z.enum(rebaseFates), from: idSchema, decidedBy: idSchema }).nullable(),
});
export const preparedAmendmentSchema = z.object({
  ...written,
  group: z.string(),
  author: attributionSchema,
  preparedAt: instantSchema,
  takenUpAt: instantSchema.nullable(),
});
export const positionSchema = z.object({
  id: idSchema,
  provision: idSchema,
  revision: idSchema,
  kind: z.enum(positionKinds),
  author: attributionSchema,
  replaces: idSchema.nullable(),
  text: z.string().nullable(),
  at: instantSchema,
  replacedBy: idSchema.nullable(),
});
