import type { RevisionCause } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** One revision of a provision, in all languages. */
@Entity('revisions')
@Unique('uq_revisions_number', ['provisionId', 'number'])
@Index('ix_revisions_consultation', ['consultationId'])
export class RevisionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  consultationId!: string;

  @ForeignKey('ProvisionRow', { name: 'fk_revisions_provision' })
  @Column({ type: 'uuid' })
  provisionId!: string;

  @Column({ type: 'integer' })
  number!: number;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'jsonb' })
  cause!: RevisionCause;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt!: Date;
}
