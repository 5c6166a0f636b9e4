/** The fewest and the most groups that a body may have (rules of procedure, section 1). */
export const FEWEST_GROUPS = 2;
export const MOST_GROUPS = 8;

/** A group of a body and how many of its members may vote. Unit of `voters`: persons entitled to vote. */
export interface GroupHeads {
  readonly group: string;
  readonly voters: number;
}

/** A group with its share of the body's votes: a positive integer, as in 1 : 1 : 1 or 2 : 1 : 1. */
export interface GroupVoters extends GroupHeads {
  readonly share: number;
}

/** What each voting member of a group carries, and what the whole group holds (`voters * weight`). Unit: votes. */
export interface GroupWeight {
  readonly group: string;
  readonly voters: number;
  readonly weight: bigint;
  readonly groupTotal: bigint;
}

/** Why weights cannot be given. */
export type WeightsCode =
  | 'weights.groupCount' // fewer than two groups, or more than eight
  | 'weights.duplicateGroup' // two groups of one name
  | 'weights.share' // a share that is not a positive whole number
  | 'weights.voters' // a number of voters that is not a whole number of persons
  | 'weights.noVoters'; // no weight gives an empty group its share

/** A refusal: `field` is the path of what is wrong in the argument (`groups[1].voters`), `group` its name if it has one. */
export interface WeightsRefusal {
  readonly ok: false;
  readonly code: WeightsCode;
  readonly field: string;
  readonly group?: string;
}

/** Weights of every group, in the order given, and the votes of the whole body. */
export type WeighResult =
  { readonly ok: true; readonly groups: readonly GroupWeight[]; readonly total: bigint } | WeightsRefusal;
