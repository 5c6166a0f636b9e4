import { ceilDivide } from './integers';

/** `simple`: for > against. `twoThirds`: 3·for ≥ 2·(for + against). Abstentions are not votes cast (section 3). */
export type MajorityRule = 'simple' | 'twoThirds';

/**
 * The least number of votes in favour that carries when `votesCast` votes are cast (for + against, in votes).
 *
 * Simple: ⌊cast/2⌋ + 1. Two thirds: ⌈2·cast/3⌉. With no vote cast nothing carries, whatever the figure says.
 */
export function neededFor(votesCast: bigint, majority: MajorityRule): bigint {
  return majority === 'simple' ? votesCast / 2n + 1n : ceilDivide(2n * votesCast, 3n);
}
