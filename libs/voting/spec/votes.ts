import cases from './cases/votes.json';
import type { GroupVoters } from '../src/index';

/** A case of weights: either the voters are given, or the members and those of them not entitled. */
interface WeightsCase {
  readonly id: string;
  readonly voters?: readonly number[];
  readonly members?: readonly number[];
  readonly notEntitled?: readonly number[];
  readonly published?: readonly number[];
  readonly expect: readonly number[];
  readonly perGroup: number;
}

/** The published and derived figures; arrays stand in the order Government, Employer, Worker. */
export const votes: Omit<typeof cases, 'weights'> & { readonly weights: readonly WeightsCase[] } = cases;

/** Three groups of equal shares. */
export function tripartite(voters: readonly number[]): GroupVoters[] {
  return ['G', 'E', 'W'].map((group, index) => ({ group, share: 1, voters: voters[index] ?? 0 }));
}

/** Figures as exact integers. */
export function exact(figures: readonly number[]): bigint[] {
  return figures.map(BigInt);
}
