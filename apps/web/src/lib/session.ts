import { useQuery } from '@tanstack/react-query';
import { z } from 'zod/mini';
import { view } from './view';

const sessionSchema = z.object({
  person: z.nullable(z.object({ accountId: z.string(), name: z.string(), language: z.string(), office: z.boolean() })),
  mode: z.enum(['demonstration', 'real']),
  serverTime: z.string(),
});

export type Session = z.infer<typeof sessionSchema>;
export type SignedInPerson = NonNullable<Session['person']>;

/** Options of the query for who is signed in, and whether this is a demonstration. */
export function sessionView() {
  return {
    ...view(['session'], '/api/session', (body) => sessionSchema.parse(body)),
    staleTime: 60_000,
  };
}

/** Who is signed in; null while it is not known or nobody is. */
export function usePerson(): SignedInPerson | null {
  return useQuery(sessionView()).data?.person ?? null;
}

/** True only in a demonstration. */
export function useIsDemonstration(): boolean {
  return useQuery(sessionView()).data?.mode === 'demonstration';
}
