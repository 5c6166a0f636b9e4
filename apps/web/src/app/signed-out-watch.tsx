import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { signedOut } from '../lib/api';
import { sessionView } from '../lib/session';

/** When any answer says that nobody is signed in, asks who is: the gate then leads to the sign-in page and back. */
export function SignedOutWatch(): null {
  const queries = useQueryClient();
  useEffect(
    () => signedOut.subscribe(() => void queries.invalidateQueries({ queryKey: sessionView().queryKey })),
    [queries],
  );
  return null;
}
