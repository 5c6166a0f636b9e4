import type { OwnBallots } from '@concord/contracts';
import { type Division, isUnlinked } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { useCallback } from 'react';
import type { Answer, Failure } from '../../../lib/answer';
import { tellOtherTabs } from '../../../shared/business/ballot-news';
import { useAct } from '../../../shared/consultation/use-act';
import { useDraft } from '../../../lib/use-draft';
import { newTrackingCode } from './tracking-code';

export type OwnLine = OwnBallots['lines'][number];

interface CastHandle {
  cast: (choice: Choice) => Promise<Answer<unknown>>;
  isBusy: boolean;
  /** No connection: it is kept and sent as soon as there is one. */
  isWaiting: boolean;
  failure: Failure | null;
}

/**
 * Gives the ballot of one line. The tracking code of an unlinked ballot is made once and kept in this browser until the server has
 * acknowledged it, so that a page loaded again sends the same one; the choice is kept nowhere.
 */
export function useCast(division: Division, line: OwnLine, refetch: () => unknown): CastHandle {
  const { act, isBusy, isWaiting, failure } = useAct(line.capacity, { showsFailure: true });
  const code = useDraft(`tracking-code:${division.id}:${line.capacity}`, '');
  const cast = useCallback(
    async (choice: Choice) => {
      const unlinked = isUnlinked(division.method);
      const trackingCode = unlinked ? code.value || newTrackingCode() : null;
      if (trackingCode !== null && code.value === '') code.setValue(trackingCode);
      const replaces = unlinked ? null : (line.ballot?.seq ?? null);
      const answer = await act('castBallot', { division: division.id }, { choice, replaces, trackingCode });
      if (answer.ok && trackingCode !== null) code.acknowledge(trackingCode);
      tellOtherTabs(division.id);
      // Acknowledged or refused: either way the server's state is what the form shows next.
      await refetch();
      return answer;
    },
    [act, code, division, line, refetch],
  );
  return { cast, isBusy, isWaiting, failure };
}
