import type { Sitting, SittingState } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A sitting, who is present at it and what is before it. */
@Entity('sittings')
@Unique('uq_sittings_number', ['consultationId', 'number'])
@Index('uq_sittings_under_way', ['consultationId'], { unique: true, where: `state IN ('open', 'suspended')` })
export class SittingRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_sittings_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'text' })
  state!: SittingState;

  @Column({ type: 'timestamptz', precision: 3 })
  scheduledAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  /** Capacities registered as present, in the order in which they checked in. */
  @Column({ type: 'uuid', array: true })
  present!: string[];

  @Column({ type: 'jsonb', nullable: true })
  called!: Sitting['called'];
}
