import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** How many of a group have voted: counted with the ballots, so that nobody counts them on a timer. */
@Entity('turnouts')
@Check('ck_turnouts_voted', 'voted BETWEEN 0 AND on_roll')
export class TurnoutRow {
  @ForeignKey('DivisionRow', { name: 'fk_turnouts_division' })
  @PrimaryColumn({ type: 'uuid' })
  divisionId!: string;

  @PrimaryColumn({ type: 'text' })
  groupKey!: string;

  @Column({ type: 'integer' })
  onRoll!: number;

  @Column({ type: 'integer' })
  voted!: number;
}
