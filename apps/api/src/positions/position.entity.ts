import type { PositionKind } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A side's official position on a provision. The earlier ones of the side stay. */
@Entity('positions')
@Index('ix_positions_consultation', ['consultationId'])
@Index('ix_positions_replaces', ['replaces'], { unique: true })
export class PositionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_positions_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @ForeignKey('ProvisionRow', { name: 'fk_positions_provision' })
  @Column({ type: 'uuid' })
  provisionId!: string;

  @ForeignKey('RevisionRow', { name: 'fk_positions_revision' })
  @Column({ type: 'uuid' })
  revisionId!: string;

  @Column({ type: 'text' })
  kind!: PositionKind;

  @Column({ type: 'uuid' })
  authorDelegateId!: string;

  @Column({ type: 'uuid' })
  authorCapacityId!: string;

  @Column({ type: 'text', nullable: true })
  authorGroupKey!: string | null;

  @Column({ type: 'uuid', nullable: true })
  authorDelegationId!: string | null;

  @Column({ type: 'uuid', nullable: true })
  replaces!: string | null;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  text!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  statedAt!: Date;

  /** The side's later position; null of the current one. */
  @Column({ type: 'uuid', nullable: true })
  replacedBy!: string | null;
}
