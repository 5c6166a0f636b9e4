import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { signedOut } from '../lib/api';
import { sessionView } from '../lib/session';
import { live } from '../lib/socket';

/** When any answer says that nobody is signed in, or the server closes the live connection, asks who is: the gate then leads to the sign-in page and back. */
export function SignedOutWatch(): null {
  const queries = useQueryClient();
  useEffect(() => {
    const ask = (): void => void queries.invalidateQueries({ queryKey: sessionView().queryKey });
    const stops = [signedOut.subscribe(ask), live.onTurnedAway(ask)];
    return () => stops.forEach((stop) => stop());
  }, [queries]);
  return null;
}
