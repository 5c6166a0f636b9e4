import type { Localised, ProvisionState } from '@concord/procedure';
import type { BlockKind } from '@concord/text';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One block of a document. */
@Entity('provisions')
@Index('ix_provisions_consultation', ['consultationId'])
export class ProvisionRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'uuid' })
  consultationId!: string;

  @ForeignKey('DocumentRow', { name: 'fk_provisions_document' })
  @Column({ type: 'uuid' })
  documentId!: string;

  @Column({ type: 'uuid', nullable: true })
  parentId!: string | null;

  @Column({ type: 'integer' })
  position!: number;

  @Column({ type: 'text' })
  kind!: BlockKind;

  @Column({ type: 'text', nullable: true })
  label!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  headings!: Localised | null;

  @Column({ type: 'text' })
  state!: ProvisionState;

  @Column({ type: 'uuid', nullable: true })
  sourceId!: string | null;

  @Column({ type: 'text', array: true })
  instruments!: string[];

  /** The revision in force. */
  @Column({ type: 'uuid' })
  revisionId!: string;
}
