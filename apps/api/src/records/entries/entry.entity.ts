import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import { HeadRow } from '../logs/head.entity';

/** One entry, kept as the text that was hashed. Never changed, never deleted. */
@Entity('entries')
@Check('ck_entries_seq', 'seq >= 0')
@Check('ck_entries_leaf', 'octet_length(leaf) <= 32768 AND octet_length(leaf_hash) = 32')
export class EntryRow {
  @PrimaryColumn({ type: 'uuid' })
  @ForeignKey(() => HeadRow, 'logId', { name: 'fk_entries_log' })
  logId!: string;

  @PrimaryColumn({ type: 'bigint' })
  seq!: string;

  @Column({ type: 'text' })
  type!: string;

  @Column({ type: 'text' })
  leaf!: string;

  @Column({ type: 'bytea' })
  leafHash!: Buffer;
}
