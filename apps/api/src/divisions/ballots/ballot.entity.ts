import { Check, Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';
import type { Choice } from '@concord/voting';
import { RollLineRow } from '../rows/roll-line.entity';

/** That a line of the roll voted; the choice only where the method keeps it. One row for a line, by its key. */
@Entity('ballots')
@Unique('uq_ballots_seq', ['divisionId', 'seq'])
@Check('ck_ballots_choice', `choice IN ('for', 'against', 'abstain')`)
@ForeignKey(() => RollLineRow, ['divisionId', 'capacityId'], ['divisionId', 'capacityId'], { name: 'fk_ballots_roll' })
export class BallotRow {
  @PrimaryColumn({ type: 'uuid' })
  divisionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  capacityId!: string;

  /** Its place in the envelope; the ballot that replaces it must name it. */
  @Column({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'text', nullable: true })
  choice!: Choice | null;

  @Column({ type: 'timestamptz', precision: 3 })
  castAt!: Date;
}
