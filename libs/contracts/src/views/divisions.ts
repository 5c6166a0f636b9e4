import type { Division, ResultRecord } from '@concord/procedure';
import { z } from 'zod';
import { choiceSchema, majoritySchema, methodSchema, questionSchema, quorumSchema } from '../commands/divisions';
import { idSchema, instantSchema, votesSchema } from '../primitives';

const headsSchema = z.object({
  onRoll: z.int(),
  for: z.int(),
  against: z.int(),
  abstain: z.int(),
  notVoting: z.int(),
});
const weightedSchema = z.object({
  for: votesSchema,
  against: votesSchema,
  abstain: votesSchema,
  notVoting: votesSchema,
  total: votesSchema,
});
const countSchema = z.object({ heads: headsSchema, weighted: weightedSchema });
export const resultSchema: z.ZodType<ResultRecord> = z.object({
  outcome: z.enum(['adopted', 'rejected', 'tie', 'void']),
  votesCast: votesSchema,
  quorumRequired: votesSchema.nullable(),
  quorumReached: z.boolean(),
  needed: votesSchema,
  total: countSchema,
  groups: z.array(countSchema.extend({ group: z.string() })),
});
export const divisionSchema: z.ZodType<Division> = z.object({
  id: idSchema,
  number: z.int().positive(),
  sitting: idSchema,
  question: questionSchema,
  method: methodSchema,
  majority: majoritySchema,
  quorum: quorumSchema,
  ruleSet: z.object({ id: idSchema, version: z.int() }),
  state: z.enum(['announced', 'open', 'closed', 'annulled']),
  roll: z.array(z.object({ group: z.string(), onRoll: z.int(), weight: votesSchema, total: votesSchema })),
  quorumRequired: votesSchema.nullable(),
  present: z.int(),
  envelope: idSchema,
  announcedAt: instantSchema,
  openedAt: instantSchema.nullable(),
  closesAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  result: resultSchema.nullable(),
  destroyedAt: instantSchema.nullable(),
});
/** Personal: the reader's own lines on the roll, and the ballots given; a choice only where the method keeps it. */
export const ownBallotsSchema = z.object({
  lines: z.array(
    z.object({
      capacity: idSchema,
      group: z.string(),
      weight: votesSchema,
      ballot: z.object({ seq: z.int(), choice: choiceSchema.nullable(), at: instantSchema }).nullable(),
    }),
  ),
});
/** How many of each group have voted, and no more while it is open. */
export const turnoutSchema = z.object({
  groups: z.array(z.object({ group: z.string(), voted: z.int(), onRoll: z.int() })),
});
export type OwnBallots = z.infer<typeof ownBallotsSchema>;
export type Turnout = z.infer<typeof turnoutSchema>;
