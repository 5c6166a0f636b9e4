import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A signed note over a log's size and root. */
@Entity('checkpoints')
export class CheckpointRow {
  @PrimaryColumn({ type: 'uuid' })
  logId!: string;

  @PrimaryColumn({ type: 'bigint' })
  size!: string;

  @Column({ type: 'text' })
  note!: string;
}
