import type { AmendmentRelations } from '@concord/procedure';
import { RELATIONS } from '@concord/text';
import { z } from 'zod';
import { idSchema, languageSchema } from '../primitives';

/** How the open amendments stand to each other, and in which order they are considered, at one size of the plenary log. */
export const amendmentRelationsSchema = z.object({
  size: z.int().nonnegative(),
  relations: z.array(
    z.object({
      a: idSchema,
      b: idSchema,
      provision: idSchema,
      relation: z.enum(RELATIONS),
      /** Of `samePlace`: both put something in, or one changes what the other stands beside. */
      place: z.enum(['insertion', 'adjacent']).nullable(),
      languages: z.array(languageSchema),
      acrossLanguages: z.boolean(),
    }),
  ),
  order: z.array(z.object({ provision: idSchema, amendments: z.array(idSchema) })),
});
export type AmendmentRelationsView = AmendmentRelations & { readonly size: number };
