import { commentKinds, dispositionKinds } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, languageSchema, typedTextSchema } from '../primitives';
import { actSchema } from './act';
import { textRangeSchema } from './text-range';

export const makeCommentSchema = actSchema.extend({
  comment: idSchema,
  layer: z.enum(['group', 'official']),
  provision: idSchema,
  revision: idSchema,
  range: textRangeSchema.nullable(),
  language: languageSchema,
  kind: z.enum(commentKinds),
  text: typedTextSchema,
});
export const withdrawCommentSchema = actSchema;
export const disposeCommentSchema = actSchema.extend({
  disposition: z.enum(dispositionKinds),
  duplicateOf: idSchema.nullable(),
  reason: typedTextSchema,
});
export type MakeCommentCommand = z.infer<typeof makeCommentSchema>;
export type DisposeCommentCommand = z.infer<typeof disposeCommentSchema>;
