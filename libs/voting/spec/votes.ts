import cases from './cases/votes.json';
import type { GroupVoters } from '../src/index';

/** The published and derived figures; arrays stand in the order Government, Employer, Worker. */
export const votes = cases;

/** Three groups of equal shares. */
export function tripartite(voters: readonly number[]): GroupVoters[] {
  return ['G', 'E', 'W'].map((group, index) => ({ group, share: 1, voters: voters[index] ?? 0 }));
}

/** Figures as exact integers. */
export function exact(figures: readonly number[]): bigint[] {
  return figures.map(BigInt);
}
