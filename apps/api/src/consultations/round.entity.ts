import type { RoundState } from '@concord/procedure';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A round of comments. */
@Entity('rounds')
@Unique('uq_rounds_number', ['consultationId', 'number'])
export class RoundRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_rounds_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: RoundState;

  @Column({ type: 'timestamptz', precision: 3 })
  deadlineAt!: Date;

  @Column({ type: 'uuid' })
  ruleSetId!: string;

  @Column({ type: 'integer' })
  ruleSetVersion!: number;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;
}
