import type { DivisionState, Method, Question, QuorumSpec, ResultRecord, RollSummary } from '@concord/procedure';
import type { MajorityRule } from '@concord/voting';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One division, from its announcement to its declared result. */
@Entity('divisions')
@Unique('uq_divisions_number', ['consultationId', 'number'])
@Unique('uq_divisions_envelope', ['envelopeId'])
@Index('uq_divisions_under_way', ['consultationId'], { unique: true, where: `state IN ('announced', 'open')` })
export class DivisionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_divisions_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid' })
  sittingId!: string;

  @Column({ type: 'jsonb' })
  question!: Question;

  @Column({ type: 'text' })
  method!: Method;

  @Column({ type: 'text' })
  majority!: MajorityRule;

  @Column({ type: 'jsonb' })
  quorum!: QuorumSpec;

  @Column({ type: 'uuid' })
  ruleSetId!: string;

  @Column({ type: 'integer' })
  ruleSetVersion!: number;

  @Column({ type: 'text' })
  state!: DivisionState;

  /** What was announced of each group; the lines themselves are `division_rolls`. */
  @Column({ type: 'jsonb' })
  roll!: RollSummary[];

  @Column({ type: 'numeric', nullable: true })
  quorumRequired!: string | null;

  @Column({ type: 'integer' })
  present!: number;

  @ForeignKey('HeadRow', 'logId', { name: 'fk_divisions_envelope' })
  @Column({ type: 'uuid' })
  envelopeId!: string;

  @Column({ type: 'timestamptz', precision: 3 })
  announcedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closesAt!: Date | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  closedAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  result!: ResultRecord | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  destroyedAt!: Date | null;
}
