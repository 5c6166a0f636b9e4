import type { AmendmentState, Operations, Rebase } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** An official amendment. */
@Entity('amendments')
@Unique('uq_amendments_number', ['consultationId', 'number'])
@Index('ix_amendments_provision', ['provisionId'])
export class AmendmentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_amendments_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @ForeignKey('ProvisionRow', { name: 'fk_amendments_provision' })
  @Column({ type: 'uuid' })
  provisionId!: string;

  @ForeignKey('RevisionRow', { name: 'fk_amendments_revision' })
  @Column({ type: 'uuid' })
  revisionId!: string;

  @Column({ type: 'text' })
  original!: string;

  @Column({ type: 'jsonb' })
  operations!: Operations;

  @Column({ type: 'uuid' })
  moverDelegateId!: string;

  @Column({ type: 'uuid' })
  moverCapacityId!: string;

  @Column({ type: 'text', nullable: true })
  moverGroupKey!: string | null;

  @Column({ type: 'uuid', nullable: true })
  moverDelegationId!: string | null;

  @Column({ type: 'text' })
  state!: AmendmentState;

  /** n of D.n; null before receipt. */
  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ type: 'uuid', nullable: true })
  seconderDelegateId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  seconderCapacityId!: string | null;

  @Column({ type: 'text', nullable: true })
  seconderGroupKey!: string | null;

  @Column({ type: 'uuid', nullable: true })
  seconderDelegationId!: string | null;

  @Column({ type: 'boolean' })
  languagesWaived!: boolean;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  rationale!: string | null;

  @Column({ type: 'text', nullable: true })
  returnReason!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  submittedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  receivedAt!: Date | null;

  @Column({ type: 'uuid', nullable: true })
  decidedById!: string | null;

  /** What became of it when the text last changed under it. */
  @Column({ type: 'jsonb', nullable: true })
  rebase!: Rebase | null;
}
