import { positionKinds } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, typedTextSchema } from '../primitives';
import { actSchema } from './act';

/** States a side's position on a provision, or revises it: `replaces` names the one that its author saw. */
export const statePositionSchema = actSchema.extend({
  position: idSchema,
  provision: idSchema,
  revision: idSchema,
  kind: z.enum(positionKinds),
  text: typedTextSchema,
  replaces: idSchema.nullable(),
});
export type StatePositionCommand = z.infer<typeof statePositionSchema>;
