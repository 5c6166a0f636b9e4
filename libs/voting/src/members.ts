/** A titular member votes; a deputy has every right but the vote; an observer has none (sections 1 and 2). */
export type Standing = 'titular' | 'deputy' | 'observer';

/** A person in the composition of a body at one sitting. */
export interface Member {
  readonly id: string;
  readonly group: string;
  readonly standing: Standing;
  /** The Member State for which the person sits has been in arrears so long that it has no vote. */
  readonly inArrears: boolean;
  /** The person's delegation lacks one of its two non-government delegates (see `incompleteDelegations`). */
  readonly incompleteDelegation: boolean;
}
