import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** 256 hashes of one level of a log's tree, one after another; written once it is full. */
@Entity('tiles')
@Check('ck_tiles_full', 'octet_length(hashes) = 8192')
export class TileRow {
  @PrimaryColumn({ type: 'uuid' })
  logId!: string;

  @PrimaryColumn({ type: 'smallint' })
  level!: number;

  @PrimaryColumn({ type: 'bigint' })
  tileIndex!: string;

  @Column({ type: 'bytea' })
  hashes!: Buffer;
}
