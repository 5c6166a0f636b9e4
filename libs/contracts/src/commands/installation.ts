import { capacityKinds, type CapacityKind } from '@concord/procedure';
import { z } from 'zod';
import { idSchema, languageSchema } from '../primitives';
import { interfaceLanguages } from '../terms/terms-in';
import { majoritySchema, quorumSchema } from './divisions';

/** Control characters, lone surrogates and overrides of direction have no place in a line of text. */
const oneLine = /^[^\p{Cc}\p{Cs}\u202A-\u202E]*$/u;
const line = (longest: number) => z.string().normalize('NFC').trim().min(1).max(longest).regex(oneLine);
/** A sheet or a text as it was in a file; what it holds is read, and refused with lines, by the server. */
const fileSchema = z.string().max(200_000);

/** What every command of the installation carries: its own id. The account that is signed in does it, in no capacity. */
export const officeActSchema = z.strictObject({ commandId: idSchema });
export type OfficeAct = z.infer<typeof officeActSchema>;

/** A name per language. */
export const namesSchema = z.record(languageSchema, line(300));
/** An e-mail address, or another name without blanks: what one types to sign in. */
export const signInNameSchema = z
  .string()
  .normalize('NFC')
  .trim()
  .min(3)
  .max(320)
  .regex(/^[^\p{Cc}\p{Cs}\p{White_Space}]+$/u);
/** The shortest password that is taken. Nothing else is asked of it. */
export const shortestPassword = 12;
export const newPasswordSchema = z.string().min(shortestPassword).max(256);

const tokenSchema = z.string().max(64);
export const lookAtInvitationSchema = z.strictObject({ token: tokenSchema });
/** `person` belongs to the first account alone; whoever is registered already has a name. */
export const acceptInvitationSchema = z.strictObject({
  token: tokenSchema,
  person: z.strictObject({ name: line(200), signInName: signInNameSchema }).nullable(),
  password: newPasswordSchema,
});

export const groupSetUpSchema = z.strictObject({
  /** The letters that stand for the group everywhere. */
  key: z.string().regex(/^[A-Z][A-Z0-9]?$/),
  names: namesSchema,
  share: z.int().positive().max(1000),
  submission: z.enum(['byGroup', 'byDelegation']),
});
export const mailSchema = z.strictObject({
  /** Links are shown on screen; nothing is sent. */
  outgoing: z.literal('off'),
  /** Where people write to the secretariat; null: none is given. */
  address: z.email().max(320).nullable(),
});
export const establishBodySchema = officeActSchema.extend({
  names: namesSchema,
  languages: z.array(z.enum(interfaceLanguages)).min(1).max(interfaceLanguages.length),
  timeZone: z.string().max(64),
  groups: z.array(groupSetUpSchema).min(2).max(8),
  ruleSet: z.strictObject({
    name: line(200),
    votingModel: z.enum(['weighted', 'oneVoteEach']),
    majority: majoritySchema,
    quorum: quorumSchema,
    seconding: z.strictObject({
      when: z.enum(['beforeReceipt', 'atSitting']),
      whom: z.enum(['everyMover', 'singleGovernments', 'nobody']),
    }),
    observersRead: z.enum(['plenary', 'public']),
  }),
  mail: mailSchema,
});

export const registerDelegationSchema = officeActSchema.extend({
  delegation: z.strictObject({
    id: idSchema,
    names: namesSchema,
    group: z.string().max(8),
    regions: z.array(line(40)).max(20),
  }),
});
/** A substitution is made at a sitting, in writing, and stands in no register. */
export const registeredKinds: readonly CapacityKind[] = capacityKinds.filter((kind) => kind !== 'substitute');
/** One person as typed: the same words as in a row of the sheet. What they mean is read by the server. */
const typedMemberSchema = z.strictObject({
  name: z.string().max(300),
  signInName: z.string().max(320),
  group: z.string().max(300),
  delegation: z.string().max(300),
  roles: z.string().max(300),
  vote: z.string().max(60),
});
export const registerMemberSchema = officeActSchema.extend({ member: typedMemberSchema });
/**
 * Consultations of which the office was told that the person stays in them as admitted: what is recorded there is not
 * rewritten. One that is missing here is refused, so that nobody is taken by surprise.
 */
const staysInSchema = z.array(idSchema).max(1_000);
export const correctMemberSchema = officeActSchema.extend({ member: typedMemberSchema, staysIn: staysInSchema });
export const removeMemberSchema = officeActSchema.extend({ staysIn: staysInSchema });
export const previewMembersSchema = z.strictObject({ sheet: fileSchema });
export const importMembersSchema = officeActSchema.extend({
  sheet: fileSchema,
  /** Lines of rows at fault that are left out on purpose. */
  leaveOut: z.array(z.int().positive()).max(5_000),
});
export const issueInvitationsSchema = officeActSchema.extend({ accounts: z.array(idSchema).min(1).max(1_000) });
export const revokeInvitationSchema = officeActSchema.extend({ account: idSchema });

export const reviewTextSchema = z.strictObject({ source: fileSchema });
export const foundConsultationSchema = officeActSchema.extend({
  consultation: idSchema,
  title: namesSchema,
  mandate: z.strictObject({ body: line(300), document: line(100), paragraph: line(100) }),
  /** The first text, once for each language that it is given in, each with the hash that its review answered. */
  texts: z
    .array(z.strictObject({ language: z.enum(interfaceLanguages), source: fileSchema, reviewed: z.string().max(64) }))
    .min(1)
    .max(interfaceLanguages.length),
});

export type AcceptInvitation = z.infer<typeof acceptInvitationSchema>;
export type EstablishBodyCommand = z.infer<typeof establishBodySchema>;
export type MailSetting = z.infer<typeof mailSchema>;
export type RegisterDelegationCommand = z.infer<typeof registerDelegationSchema>;
export type RegisterMemberCommand = z.infer<typeof registerMemberSchema>;
export type CorrectMemberCommand = z.infer<typeof correctMemberSchema>;
export type RemoveMemberCommand = z.infer<typeof removeMemberSchema>;
export type TypedMember = RegisterMemberCommand['member'];
export type ImportMembersCommand = z.infer<typeof importMembersSchema>;
export type IssueInvitationsCommand = z.infer<typeof issueInvitationsSchema>;
export type RevokeInvitationCommand = z.infer<typeof revokeInvitationSchema>;
export type FoundConsultationCommand = z.infer<typeof foundConsultationSchema>;
