import type { DocumentKind, ImportSummary, Localised } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A document of the consultation. */
@Entity('documents')
@Index('ix_documents_consultation', ['consultationId'])
export class DocumentRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_documents_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'text' })
  kind!: DocumentKind;

  @Column({ type: 'jsonb' })
  title!: Localised;

  @Column({ type: 'text', nullable: true })
  sourceHash!: string | null;

  @Column({ type: 'jsonb', nullable: true })
  notes!: Localised | null;

  /** What the importer made of it; null for a text that was written here. */
  @Column({ type: 'jsonb', nullable: true })
  review!: ImportSummary | null;
}
