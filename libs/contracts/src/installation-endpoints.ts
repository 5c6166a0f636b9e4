import { z } from 'zod';
import type { Endpoint } from './endpoint';
import * as commands from './commands/installation';
import { idSchema } from './primitives';
import { signedInSchema } from './views/session';
import * as views from './views/installation';

const doneSchema = z.object({ done: z.literal(true) });
const act = (path: string, summary: string, body: z.ZodType, answer: z.ZodType = doneSchema): Endpoint => ({
  method: 'POST',
  path: `/installation${path}`,
  summary,
  body,
  answer,
});

/** Setting up a real installation, and the way in of those who are invited. */
export const installationEndpoints = {
  lookAtInvitation: {
    method: 'POST',
    path: '/invitations/look',
    summary: 'What a single-use link is for',
    body: commands.lookAtInvitationSchema,
    answer: views.invitationSchema,
  },
  acceptInvitation: {
    method: 'POST',
    path: '/invitations/accept',
    summary: 'Choose a password by a single-use link, and be signed in',
    body: commands.acceptInvitationSchema,
    answer: signedInSchema,
  },
  readInstallation: {
    method: 'GET',
    path: '/installation',
    summary: 'The body, the register of members and the consultations, for the office',
    answer: views.installationViewSchema,
  },
  establishBody: act('/body', 'Set up the body, its groups and its rule set', commands.establishBodySchema),
  registerDelegation: act('/delegations', 'Register a delegation', commands.registerDelegationSchema),
  registerMember: act('/members', 'Register one person', commands.registerMemberSchema, views.membersAddedSchema),
  correctMember: act(
    '/members/:member/correct',
    'Correct a person of the register; consultations that have admitted them keep what they recorded',
    commands.correctMemberSchema,
    views.memberCorrectedSchema,
  ),
  removeMember: act(
    '/members/:member/remove',
    'Take a person out of the register: link, sessions and office end, what they did stays',
    commands.removeMemberSchema,
  ),
  previewMembers: act(
    '/members/preview',
    'What a sheet of members would do, every row at fault at once',
    commands.previewMembersSchema,
    views.membersPreviewSchema,
  ),
  importMembers: act(
    '/members/import',
    'Register the members of a sheet',
    commands.importMembersSchema,
    views.membersAddedSchema,
  ),
  exportMembers: {
    method: 'GET',
    path: '/installation/members/sheet',
    summary: 'The register as a CSV sheet, with cells that no spreadsheet takes for a formula',
    answer: z.string(),
  },
  issueInvitations: act(
    '/invitations',
    'Make single-use links; earlier ones of the same persons end',
    commands.issueInvitationsSchema,
    views.invitationLinksSchema,
  ),
  revokeInvitation: act('/invitations/revoke', 'End the link of a person', commands.revokeInvitationSchema),
  reviewText: act(
    '/text-review',
    'What the importer reads in a text',
    commands.reviewTextSchema,
    views.textReviewSchema,
  ),
  foundConsultation: act(
    '/consultations',
    'Found a consultation with its first text and its mandate',
    commands.foundConsultationSchema,
    z.object({ consultation: idSchema }),
  ),
  admitMembers: act(
    '/consultations/:consultation/members',
    'Admit registered members who do not take part yet',
    commands.officeActSchema,
    z.object({ admitted: z.int().nonnegative() }),
  ),
} as const satisfies Readonly<Record<string, Endpoint>>;
