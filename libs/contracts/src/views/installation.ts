import { capacityKinds } from '@concord/procedure';
import { z } from 'zod';
import { mailSchema } from '../commands/installation';
import { idSchema, instantSchema, localisedSchema } from '../primitives';
import { bodySchema, delegationSchema } from './composition';

/** What a single-use link is for, told to whoever holds it. */
export const invitationSchema = z.object({
  /** `first`: the person chooses name and password; `member`: the password alone. */
  kind: z.enum(['first', 'member']),
  name: z.string().nullable(),
  signInName: z.string().nullable(),
  expiresAt: instantSchema,
});
export const registeredMemberSchema = z.object({
  id: idSchema,
  account: idSchema,
  name: z.string(),
  signInName: z.string(),
  group: z.string().nullable(),
  delegation: idSchema.nullable(),
  kinds: z.array(z.enum(capacityKinds)),
  noVote: z.string().nullable(),
  /** Whether a password was chosen. */
  entered: z.boolean(),
  /** Until when the link that is out may be used; null: none is out. */
  invitedUntil: instantSchema.nullable(),
  /** Consultations in which the person takes part, as admitted there: the register does not change them. */
  consultations: z.array(idSchema),
});
export const installationViewSchema = z.object({
  body: bodySchema.nullable(),
  mail: mailSchema.nullable(),
  delegations: z.array(delegationSchema),
  members: z.array(registeredMemberSchema),
  consultations: z.array(
    z.object({
      id: idSchema,
      title: localisedSchema,
      /** Registered members who do not take part in it yet. */
      missing: z.int().nonnegative(),
    }),
  ),
});

/** One thing wrong with one row: the column, and the reason with its parameters, spoken by `refusalSentence`. */
export const faultSchema = z.object({
  field: z.string(),
  code: z.string(),
  params: z.record(z.string(), z.union([z.string(), z.number()])),
});
export const membersPreviewSchema = z.object({
  rows: z.array(
    z.object({
      /** Line of the file on which the row begins, counted from 1. */
      line: z.int().positive(),
      cells: z.array(z.string()),
      faults: z.array(faultSchema),
    }),
  ),
  /** Delegations that the rows name and that are not registered yet. */
  newDelegations: z.array(z.string()),
});
export const membersAddedSchema = z.object({ registered: z.int().nonnegative() });
/** `linkEnded`: a link was out for the sign-in name of before, and does not work any more. */
export const memberCorrectedSchema = z.object({ linkEnded: z.boolean() });
/** Shown once: the server keeps only a hash of what is in them. */
export const invitationLinksSchema = z.object({
  links: z.array(z.object({ account: idSchema, path: z.string(), expiresAt: instantSchema })),
});
export const textReviewSchema = z.object({
  /** base64url SHA-256 of the source: what founding must name again. */
  hash: z.string(),
  blocks: z.array(
    z.object({ kind: z.string(), label: z.string().nullable(), text: z.string(), from: z.int(), to: z.int() }),
  ),
  joined: z.array(z.object({ from: z.int(), to: z.int() })),
  dropped: z.array(z.object({ line: z.int(), text: z.string() })),
  warnings: z.array(z.object({ code: z.string(), line: z.int() })),
});

export type InvitationView = z.infer<typeof invitationSchema>;
export type RegisteredMember = z.infer<typeof registeredMemberSchema>;
export type InstallationView = z.infer<typeof installationViewSchema>;
export type Fault = z.infer<typeof faultSchema>;
export type MemberCorrected = z.infer<typeof memberCorrectedSchema>;
export type MembersPreview = z.infer<typeof membersPreviewSchema>;
export type InvitationLinks = z.infer<typeof invitationLinksSchema>;
export type TextReview = z.infer<typeof textReviewSchema>;
