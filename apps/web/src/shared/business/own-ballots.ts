import { type OwnBallots, ownBallotsSchema } from '@concord/contracts';
import type { Division } from '@concord/procedure';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { endpointPath } from '../consultation/acts';
import { useConnection, useConsultationContext } from '../consultation/use-consultation';
import { usePerson } from '../../lib/session';
import { view } from '../../lib/view';
import { onBallotElsewhere } from './ballot-news';

/**
 * The reader's own lines on the roll and the ballots given there, as the server has them. Asked again after every reconnection,
 * when another tab or window of this browser has voted, and when the reader comes back to this one.
 */
export function useOwnBallots(division: Division): UseQueryResult<OwnBallots> {
  const { open } = useConsultationContext();
  const person = usePerson();
  const connection = useConnection();
  const path = endpointPath('readOwnBallots', { consultation: open.id, division: division.id });
  const query = useQuery({
    ...view(['own-ballots', person?.accountId, division.id], path, (body) => ownBallotsSchema.parse(body)),
    staleTime: 0,
  });
  const { refetch } = query;
  useEffect(() => {
    if (connection === 'live') void refetch();
  }, [connection, refetch, division.state]);
  useEffect(() => {
    const ask = (): void => void refetch();
    const stop = onBallotElsewhere(division.id, ask);
    // A window beside another never leaves the view: only its focus tells that the reader is back.
    window.addEventListener('focus', ask);
    return () => {
      stop();
      window.removeEventListener('focus', ask);
    };
  }, [division.id, refetch]);
  return query;
}
