import type { TextStatus } from '@concord/procedure';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** The words of a revision in one language. */
@Entity('wordings')
export class WordingRow {
  @ForeignKey('RevisionRow', { name: 'fk_wordings_revision' })
  @PrimaryColumn({ type: 'uuid' })
  revisionId!: string;

  @PrimaryColumn({ type: 'text' })
  language!: string;

  @Column({ type: 'text' })
  text!: string;

  @Column({ type: 'text' })
  hash!: string;

  @Column({ type: 'text' })
  status!: TextStatus;
}
