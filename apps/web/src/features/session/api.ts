import { queryOptions } from '@tanstack/react-query';
import { z } from 'zod/mini';
import type { Answer } from '../../lib/answer';
import { http } from '../../lib/api';
import { ignoreBody } from '../../lib/http';
import { valueOf, view } from '../../lib/view';

const personsSchema = z.object({
  persons: z.array(
    z.object({
      id: z.string(),
      name: z.string(),
      role: z.string(),
      groupKey: z.nullable(z.string()),
      /** In one language, or one text per language. */
      description: z.union([z.string(), z.record(z.string(), z.string())]),
    }),
  ),
});

export type DemonstrationPerson = z.infer<typeof personsSchema>['persons'][number];

export interface Credentials {
  email: string;
  password: string;
}

/** The persons that a demonstration lets anybody be. */
export function demonstrationPersonsView() {
  return view(['demonstration', 'persons'], '/api/demonstration/persons', (body) => personsSchema.parse(body).persons);
}

export function signIn({ email, password }: Credentials): Promise<Answer<undefined>> {
  return http.post('/api/session', { email, password }, ignoreBody);
}

export function signInAsPerson(personId: string): Promise<Answer<undefined>> {
  return http.post('/api/demonstration/session', { personId }, ignoreBody);
}

export function signOut(): Promise<Answer<undefined>> {
  return http.delete('/api/session', ignoreBody);
}

/** Ends every session of the account, in all browsers. */
export function signOutEverywhere(): Promise<Answer<undefined>> {
  return http.delete('/api/sessions', ignoreBody);
}

const invitationSchema = z.object({
  kind: z.enum(['first', 'member']),
  name: z.nullable(z.string()),
  signInName: z.nullable(z.string()),
  expiresAt: z.string(),
});
export type Invitation = z.infer<typeof invitationSchema>;

/** What the link is for. Asked by POST: what is in the link stands in no address that a server writes down. */
export function invitationView(token: string) {
  return queryOptions({
    queryKey: ['invitation', token],
    queryFn: () => valueOf(http.post('/api/invitations/look', { token }, (body) => invitationSchema.parse(body))),
    staleTime: Infinity,
  });
}

export interface Acceptance {
  token: string;
  /** Of the first person alone. */
  person: { name: string; signInName: string } | null;
  password: string;
}

export function acceptInvitation(acceptance: Acceptance): Promise<Answer<undefined>> {
  return http.post('/api/invitations/accept', acceptance, ignoreBody);
}
