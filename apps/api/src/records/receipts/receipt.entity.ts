import { Column, Entity, PrimaryColumn } from 'typeorm';

/** That a command was carried out, and what was answered. */
@Entity('receipts')
export class ReceiptRow {
  @PrimaryColumn({ type: 'text' })
  actor!: string;

  @PrimaryColumn({ type: 'uuid' })
  commandId!: string;

  /** SHA-256 of the canonical content; null where nothing of the content may be kept. */
  @Column({ type: 'bytea', nullable: true })
  digest!: Buffer | null;

  /** JSON: where its facts stand. */
  @Column({ type: 'text' })
  facts!: string;

  /** JSON. */
  @Column({ type: 'text' })
  answer!: string;
}
