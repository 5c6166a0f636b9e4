import { z } from 'zod';
import { idSchema } from '../primitives';

/** How the rest of the room votes: for; each group its own way; or one vote short of the quorum. */
export const moodSchema = z.enum(['agreed', 'split', 'oneShort']);
/** What the rest of the demonstration room is asked to do. */
export const roomSchema = z.discriminatedUnion('act', [
  z.strictObject({ act: z.literal('second'), consultation: idSchema, amendment: idSchema }),
  z.strictObject({ act: z.literal('checkIn'), consultation: idSchema, sitting: idSchema }),
  z.strictObject({ act: z.literal('position'), consultation: idSchema, provision: idSchema }),
  z.strictObject({ act: z.literal('vote'), consultation: idSchema, division: idSchema, mood: moodSchema }),
]);
export const roomAnswerSchema = z.object({
  /** How many demonstration delegates acted. */
  acted: z.int().nonnegative(),
});
export const demonstrationPersonsSchema = z.object({
  persons: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      groupKey: z.string().nullable(),
      description: z.record(z.string(), z.string()),
    }),
  ),
});
export const demonstrationSignInSchema = z.strictObject({ personId: z.string().max(64) });
export type Mood = z.infer<typeof moodSchema>;
export type RoomCommand = z.infer<typeof roomSchema>;
export type DemonstrationPersons = z.infer<typeof demonstrationPersonsSchema>;
