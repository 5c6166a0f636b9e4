import { z } from 'zod/mini';
import type { Answer } from '../../lib/answer';
import { http } from '../../lib/api';
import { ignoreBody } from '../../lib/http';
import { view } from '../../lib/view';

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
