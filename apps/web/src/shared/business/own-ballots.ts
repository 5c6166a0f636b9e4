import { type OwnBallots, ownBallotsSchema } from '@concord/contracts';
import type { Division } from '@concord/procedure';
import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { useEffect } from 'react';
import { endpointPath } from '../consultation/acts';
import { useConnection, useConsultationContext } from '../consultation/use-consultation';
import { usePerson } from '../../lib/session';
import { view } from '../../lib/view';

/**
 * The reader's own lines on the roll and the ballots given there, as the server has them. Asked again after every reconnection and
 * when the reader comes back to the tab: another tab may have voted meanwhile.
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
  return query;
}
