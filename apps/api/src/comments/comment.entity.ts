import type { Comment, CommentKind, Disposition, Layer } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A comment on words of a provision at a revision. */
@Entity('comments')
@Index('ix_comments_consultation', ['consultationId'])
export class CommentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_comments_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'text' })
  layer!: Layer;

  @ForeignKey('RoundRow', { name: 'fk_comments_round' })
  @Column({ type: 'uuid' })
  roundId!: string;

  @ForeignKey('ProvisionRow', { name: 'fk_comments_provision' })
  @Column({ type: 'uuid' })
  provisionId!: string;

  @ForeignKey('RevisionRow', { name: 'fk_comments_revision' })
  @Column({ type: 'uuid' })
  revisionId!: string;

  /** Null: on the provision as a whole. */
  @Column({ type: 'jsonb', nullable: true })
  range!: Comment['range'];

  @Column({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  kind!: CommentKind;

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
  text!: string | null;

  @Column({ type: 'timestamptz', precision: 3 })
  madeAt!: Date;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  withdrawnAt!: Date | null;

  @Column({ type: 'jsonb', nullable: true })
  disposition!: Disposition | null;
}
