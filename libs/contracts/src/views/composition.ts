import { capacityKinds } from '@concord/procedure';
import type { Body, Consultation, Delegate, Delegation, Round, Sitting } from '@concord/procedure';
import { z } from 'zod';
import { majoritySchema, methodSchema, quorumSchema } from '../commands/divisions';
import { idSchema, instantSchema, languageSchema, localisedSchema } from '../primitives';

export const ruleSetSchema = z.object({
  id: idSchema,
  name: z.string(),
  version: z.int().positive(),
  votingModel: z.enum(['weighted', 'oneVoteEach']),
  majority: majoritySchema,
  quorum: quorumSchema,
  methods: z.array(methodSchema),
  unlinkedMinimum: z.int().positive(),
  seconding: z.object({
    when: z.enum(['beforeReceipt', 'atSitting']),
    whom: z.enum(['everyMover', 'singleGovernments', 'nobody']),
  }),
  observersRead: z.enum(['plenary', 'public']),
});
export const bodySchema: z.ZodType<Body> = z.object({
  id: idSchema,
  names: localisedSchema,
  groups: z
    .array(
      z.object({
        key: z.string().min(1).max(8),
        names: localisedSchema,
        share: z.int().positive(),
        submission: z.enum(['byGroup', 'byDelegation']),
      }),
    )
    .min(2)
    .max(8),
  languages: z.array(languageSchema).min(1),
  timeZone: z.string(),
  ruleSet: ruleSetSchema,
});
export const consultationSchema: z.ZodType<Consultation> = z.object({
  id: idSchema,
  title: localisedSchema,
  state: z.enum([
    'mandated',
    'drafting',
    'openForComments',
    'commentsClosed',
    'compiled',
    'revisedDraft',
    'meeting',
    'suspended',
    'textAdopted',
    'noConsensus',
    'reportAdopted',
    'submittedToGoverningBody',
    'decided',
    'published',
    'followUp',
    'closed',
    'withdrawn',
  ]),
  mandate: z.object({ body: z.string(), document: z.string(), paragraph: z.string() }).nullable(),
  body: bodySchema,
  demonstration: z.boolean(),
});
export const capacitySchema = z.object({
  id: idSchema,
  kind: z.enum(capacityKinds),
  group: z.string().nullable(),
  delegation: idSchema.nullable(),
  noVote: z.string().nullable(),
  replaces: idSchema.nullable(),
});
export const delegateSchema: z.ZodType<Delegate> = z.object({
  id: idSchema,
  name: z.string().nullable(),
  capacities: z.array(capacitySchema),
});
export const delegationSchema: z.ZodType<Delegation> = z.object({
  id: idSchema,
  names: localisedSchema,
  group: z.string(),
  regions: z.array(z.string()),
});
export const roundSchema: z.ZodType<Round> = z.object({
  id: idSchema,
  number: z.int().positive(),
  state: z.enum(['planned', 'open', 'closed', 'compiled', 'cancelled']),
  deadlineAt: instantSchema,
  ruleSet: z.object({ id: idSchema, version: z.int() }),
  openedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
});
export const sittingSchema: z.ZodType<Sitting> = z.object({
  id: idSchema,
  number: z.int().positive(),
  state: z.enum(['scheduled', 'open', 'suspended', 'closed']),
  scheduledAt: instantSchema,
  openedAt: instantSchema.nullable(),
  closedAt: instantSchema.nullable(),
  present: z.array(idSchema),
  called: z.object({ kind: z.enum(['amendment', 'provision']), id: idSchema }).nullable(),
});
