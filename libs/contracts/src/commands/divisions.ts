import { z } from 'zod';
import { idSchema, typedTextSchema, votesSchema } from '../primitives';
import { actSchema } from './act';

export const questionSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('amendment'), amendment: idSchema }),
  z.strictObject({ kind: z.literal('provision'), provision: idSchema }),
]);
export const methodSchema = z.enum(['recordVote', 'showOfHands']);
export const majoritySchema = z.enum(['simple', 'twoThirds']);
export const quorumSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('votesCast'), number: votesSchema }),
  z.strictObject({
    kind: z.literal('weightedFraction'),
    numerator: z.int().positive().max(1000),
    denominator: z.int().positive().max(1000),
  }),
  z.strictObject({ kind: z.literal('present'), number: z.int().positive().max(100_000) }),
]);
export const choiceSchema = z.enum(['for', 'against', 'abstain']);

/** Announces a division. Null majority or quorum: as the rule set says. */
export const announceDivisionSchema = actSchema.extend({
  division: idSchema,
  question: questionSchema,
  method: methodSchema,
  majority: majoritySchema.nullable(),
  quorum: quorumSchema.nullable(),
});
/** Opens it, for so many minutes or until the Chair closes. */
export const openDivisionSchema = actSchema.extend({ minutes: z.int().min(1).max(1440).nullable() });
export const castBallotSchema = actSchema.extend({
  choice: choiceSchema,
  replaces: z.int().nonnegative().nullable(),
  trackingCode: z.string().max(64).nullable(),
});
export const closeDivisionSchema = actSchema;
export const annulDivisionSchema = actSchema.extend({ reason: typedTextSchema });
export type AnnounceDivisionCommand = z.infer<typeof announceDivisionSchema>;
export type OpenDivisionCommand = z.infer<typeof openDivisionSchema>;
export type CastBallotCommand = z.infer<typeof castBallotSchema>;
export type AnnulDivisionCommand = z.infer<typeof annulDivisionSchema>;
