import { ceilDivide } from './integers';

/**
 * What a division needs in order to count (section 3). Its figures come from the rule set, none is a constant here.
 * - `votesCast`: for + against reaches `number` (Conference plenary).
 * - `weightedFraction`: for + against reaches this fraction of all weighted votes (committee: two fifths).
 * - `present`: `number` members are registered as present (Governing Body: 33). Never who is logged in.
 */
export type QuorumRule =
  | { readonly kind: 'none' }
  | { readonly kind: 'votesCast'; readonly number: bigint }
  | { readonly kind: 'weightedFraction'; readonly numerator: number; readonly denominator: number }
  | { readonly kind: 'present'; readonly number: number };

/** A quorum as tested: what was required (votes, or members where `kind` is `present`) and whether it was reached. */
export interface QuorumFinding {
  readonly kind: QuorumRule['kind'];
  readonly required: bigint | null;
  readonly reached: boolean;
  /** Members registered as present, where that was said. */
  readonly present?: number;
}

/**
 * The number that the rule requires: votes cast, or members present under `present`; `null` without a quorum.
 *
 * Two fifths is the least n with 5·n ≥ 2·total: 4,680 of 11,700, and 276 of 690.
 *
 * @param totalWeighted all votes on the roll, voted or not.
 */
export function quorumRequired(rule: QuorumRule, totalWeighted: bigint): bigint | null {
  switch (rule.kind) {
    case 'none':
      return null;
    case 'weightedFraction':
      return ceilDivide(BigInt(rule.numerator) * totalWeighted, BigInt(rule.denominator));
    case 'votesCast':
      return rule.number;
    case 'present':
      return BigInt(rule.number);
  }
}

/**
 * Tests a quorum. Where it goes by presence and nobody registered it, it is not reached: presence is an act of its own,
 * and is never inferred.
 *
 * @param votesCast for + against, weighted.
 * @param present members registered as present.
 */
export function testQuorum(
  rule: QuorumRule,
  totalWeighted: bigint,
  votesCast: bigint,
  present?: number,
): QuorumFinding {
  const required = quorumRequired(rule, totalWeighted);
  const measured = rule.kind === 'present' ? BigInt(present ?? 0) : votesCast;
  return {
    kind: rule.kind,
    required,
    reached: required === null || measured >= required,
    ...(present === undefined ? {} : { present }),
  };
}
