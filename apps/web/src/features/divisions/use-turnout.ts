import { type Turnout, turnoutSchema } from '@concord/contracts';
import type { Division } from '@concord/procedure';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import { endpointPath } from '../../shared/consultation/acts';
import { useConnection, useConsultationContext, useFigure, useHeads } from '../../shared/consultation/use-consultation';
import { view } from '../../lib/view';

const votedIn = ({ groups }: Turnout): number => groups.reduce((sum, { voted }) => sum + voted, 0);

/** Of two readings the later one: a turnout only ever grows. */
export function laterTurnout(one: Turnout | null, other: Turnout | null): Turnout | null {
  if (one === null || other === null) return one ?? other;
  return votedIn(one) >= votedIn(other) ? one : other;
}

/** How many of each group have voted: read once and after each reconnection, and live in between. */
export function useTurnout(division: Division): Turnout | null {
  const { open } = useConsultationContext();
  const plenary = useHeads().find(({ audience }) => audience === 'plenary');
  const figure = turnoutSchema.safeParse(useFigure(plenary?.log ?? '', `turnout:${division.id}`));
  const connection = useConnection();
  const path = endpointPath('readTurnout', { consultation: open.id, division: division.id });
  const { data, refetch } = useQuery(view(['turnout', division.id], path, (body) => turnoutSchema.parse(body)));
  useEffect(() => {
    if (connection === 'live') void refetch();
  }, [connection, refetch, division.state]);
  return laterTurnout(figure.success ? figure.data : null, data ?? null);
}
