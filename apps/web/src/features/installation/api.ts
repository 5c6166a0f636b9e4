import {
  invitationLinksSchema,
  memberCorrectedSchema,
  membersPreviewSchema,
  textReviewSchema,
  type CorrectMemberCommand,
  type EstablishBodyCommand,
  type FoundConsultationCommand,
  type ImportMembersCommand,
  type InvitationLinks,
  type MemberCorrected,
  type MembersPreview,
  type RemoveMemberCommand,
  type TextReview,
  type TypedMember,
} from '@concord/contracts';
import { useQueryClient } from '@tanstack/react-query';
import { useCallback } from 'react';
import type { Answer } from '../../lib/answer';
import { http } from '../../lib/api';
import { ignoreBody } from '../../lib/http';

type Sent = Promise<Answer<undefined>>;
type Without<Command> = Omit<Command, 'commandId'>;

/** To be called after an act, so that the page shows what it did. */
export function useFetchAnew(): () => Promise<void> {
  const queries = useQueryClient();
  return useCallback(async () => {
    await queries.invalidateQueries({ queryKey: ['installation'] });
    await queries.invalidateQueries({ queryKey: ['consultations'] });
  }, [queries]);
}

export const establishBody = (body: Without<EstablishBodyCommand>, commandId: string): Sent =>
  http.post('/api/installation/body', { commandId, ...body }, ignoreBody);

export const registerMember = (member: TypedMember, commandId: string): Sent =>
  http.post('/api/installation/members', { commandId, member }, ignoreBody);

export const correctMember = (
  { id, ...command }: Without<CorrectMemberCommand> & { id: string },
  commandId: string,
): Promise<Answer<MemberCorrected>> =>
  http.post(`/api/installation/members/${encodeURIComponent(id)}/correct`, { commandId, ...command }, (body) =>
    memberCorrectedSchema.parse(body),
  );

export const removeMember = (
  { id, ...command }: Without<RemoveMemberCommand> & { id: string },
  commandId: string,
): Sent =>
  http.post(`/api/installation/members/${encodeURIComponent(id)}/remove`, { commandId, ...command }, ignoreBody);

export const previewMembers = (sheet: string): Promise<Answer<MembersPreview>> =>
  http.post('/api/installation/members/preview', { sheet }, (body) => membersPreviewSchema.parse(body));

export const importMembers = (command: Without<ImportMembersCommand>, commandId: string): Sent =>
  http.post('/api/installation/members/import', { commandId, ...command }, ignoreBody);

export const issueInvitations = (accounts: readonly string[], commandId: string): Promise<Answer<InvitationLinks>> =>
  http.post('/api/installation/invitations', { commandId, accounts }, (body) => invitationLinksSchema.parse(body));

export const revokeInvitation = (account: string, commandId: string): Sent =>
  http.post('/api/installation/invitations/revoke', { commandId, account }, ignoreBody);

export const reviewText = (source: string): Promise<Answer<TextReview>> =>
  http.post('/api/installation/text-review', { source }, (body) => textReviewSchema.parse(body));

export const foundConsultation = (command: Without<FoundConsultationCommand>, commandId: string): Sent =>
  http.post('/api/installation/consultations', { commandId, ...command }, ignoreBody);

export const admitMembers = (consultation: string, commandId: string): Sent =>
  http.post(`/api/installation/consultations/${encodeURIComponent(consultation)}/members`, { commandId }, ignoreBody);
