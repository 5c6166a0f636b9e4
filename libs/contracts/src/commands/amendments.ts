import { z } from 'zod';
import { idSchema, languageSchema, typedTextSchema } from '../primitives';
import { actSchema } from './act';
import { operationsSchema } from './text-range';

/** Prepares an amendment for one's group: the middle of the three layers. */
export const prepareAmendmentSchema = actSchema.extend({
  amendment: idSchema,
  provision: idSchema,
  revision: idSchema,
  original: languageSchema,
  operations: operationsSchema,
  rationale: typedTextSchema,
});
/** Submits one officially; `prepared` names the group's draft that it takes up. */
export const submitAmendmentSchema = prepareAmendmentSchema.extend({ prepared: idSchema.nullable() });
export const secondAmendmentSchema = actSchema;
export const receiveAmendmentSchema = actSchema;
export const returnAmendmentSchema = actSchema.extend({ reason: typedTextSchema });
/** The mover submits again what was returned; operations are whole and written against the text in force. */
export const resubmitAmendmentSchema = actSchema.extend({
  revision: idSchema,
  operations: operationsSchema,
  rationale: typedTextSchema,
});
/** The mover writes it anew after the text changed; operations are whole and written against the text in force. */
export const restateAmendmentSchema = resubmitAmendmentSchema;
export const declareFallenSchema = actSchema;
export const translateAmendmentSchema = actSchema.extend({ operations: operationsSchema });
export const publishAmendmentSchema = actSchema.extend({ waiveLanguages: z.boolean() });
export const callAmendmentSchema = actSchema;
export const moveAmendmentSchema = actSchema;
export const declareNotMovedSchema = actSchema;
export const withdrawAmendmentSchema = actSchema;
export type PrepareAmendmentCommand = z.infer<typeof prepareAmendmentSchema>;
export type SubmitAmendmentCommand = z.infer<typeof submitAmendmentSchema>;
export type ResubmitAmendmentCommand = z.infer<typeof resubmitAmendmentSchema>;
export type ReturnAmendmentCommand = z.infer<typeof returnAmendmentSchema>;
export type TranslateAmendmentCommand = z.infer<typeof translateAmendmentSchema>;
export type PublishAmendmentCommand = z.infer<typeof publishAmendmentSchema>;
