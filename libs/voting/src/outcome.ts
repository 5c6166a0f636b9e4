import type { MajorityRule } from './majority';
import { neededFor } from './majority';

/** A tie is not adopted and there is no casting vote; a division without its quorum is void (section 3). */
export type Outcome = 'adopted' | 'rejected' | 'tie' | 'void';

/**
 * What a division comes to.
 *
 * Without the quorum: void. A tie is equal votes under a simple majority, no votes on either side included; under two
 * thirds equal votes are simply too few. Where no vote is cast nothing is ever adopted, although 3·0 ≥ 2·0.
 *
 * @param votesFor weighted votes in favour. @param votesAgainst weighted votes against.
 */
export function outcomeOf(
  votesFor: bigint,
  votesAgainst: bigint,
  majority: MajorityRule,
  quorumReached: boolean,
): Outcome {
  if (!quorumReached) return 'void';
  const cast = votesFor + votesAgainst;
  if (majority === 'simple' && votesFor === votesAgainst) return 'tie';
  return cast > 0n && votesFor >= neededFor(cast, majority) ? 'adopted' : 'rejected';
}
