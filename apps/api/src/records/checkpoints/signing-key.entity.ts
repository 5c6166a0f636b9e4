import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The secret from which the keys of all logs of this installation are derived; its nodes must sign alike. */
@Entity('signing_keys')
@Check('ck_signing_keys_seed', 'octet_length(seed) = 32')
export class SigningKeyRow {
  @PrimaryColumn({ type: 'text' })
  host!: string;

  @Column({ type: 'bytea' })
  seed!: Buffer;
}
