import type { Operations } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** An amendment that a member has prepared for the group; the group alone reads it. */
@Entity('prepared_amendments')
@Index('ix_prepared_amendments_group', ['consultationId', 'groupKey'])
export class PreparedAmendmentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_prepared_amendments_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'text' })
  groupKey!: string;

  @ForeignKey('ProvisionRow', { name: 'fk_prepared_amendments_provision' })
  @Column({ type: 'uuid' })
  provisionId!: string;

  @ForeignKey('RevisionRow', { name: 'fk_prepared_amendments_revision' })
  @Column({ type: 'uuid' })
  revisionId!: string;

  @Column({ type: 'text' })
  original!: string;

  @Column({ type: 'jsonb' })
  operations!: Operations;

  @Column({ type: 'uuid' })
  authorDelegateId!: string;

  @Column({ type: 'uuid' })
  authorCapacityId!: string;

  @Column({ type: 'text', nullable: true })
  authorGroupKey!: string | null;

  @Column({ type: 'uuid', nullable: true })
  authorDelegationId!: string | null;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  rationale!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  preparedAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  takenUpAt!: Date | null;
}
