import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What an entry only commits to: canonical JSON and its key, until both are erased. */
@Entity('erasables')
@Check('ck_erasables_whole', '(payload IS NULL) = (key IS NULL) AND (payload IS NULL) = (erased_at IS NOT NULL)')
export class ErasableRow {
  @PrimaryColumn({ type: 'uuid' })
  logId!: string;

  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @PrimaryColumn({ type: 'text' })
  name!: string;

  @Column({ type: 'text', nullable: true })
  payload!: string | null;

  @Column({ type: 'bytea', nullable: true })
  key!: Buffer | null;

  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  erasedAt!: Date | null;
}
