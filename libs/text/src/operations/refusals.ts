import type { OperationRefusalCode } from '../apply-operation';
import type { MarkRefusalCode } from '../passage/inline-marks';

/** Why an amendment's operations do not stand on a passage. */
export type PassageRefusalCode =
  | OperationRefusalCode
  | MarkRefusalCode
  /** New words are not in NFC. */
  | 'text.notNormalised'
  /** Two operations of one amendment that cannot both be: a block deleted and changed, replaced twice, moved twice. */
  | 'amendment.contradicts'
  /** A block put where its kind may not stand, into itself, or after a block that is no sibling there. */
  | 'amendment.misplaced'
  /** The id of a new block is in use. */
  | 'amendment.idTaken'
  /** Blocks to be merged of which the second does not follow the first, or something stands in the first. */
  | 'amendment.notNeighbours'
  /** A break that would leave no words on one side. */
  | 'amendment.emptyPart';

/** A refused operation: its place in the amendment (from 0), its block, and where in a text the reason stands. */
export interface PassageRefusal {
  readonly ok: false;
  readonly code: PassageRefusalCode;
  readonly operation: number;
  readonly block: string;
  /** The offset in a text that is not admissible. */
  readonly at?: number;
  /** The edit, mark or change within the operation, from 0. */
  readonly edit?: number;
}
