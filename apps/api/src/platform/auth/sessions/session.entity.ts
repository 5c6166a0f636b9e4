import { Check, Column, Entity, Index, JoinColumn, ManyToOne, PrimaryColumn, Unique } from 'typeorm';
import { Account } from '../accounts/account.entity';

/** One signed-in browser. Only the hash of its token is kept: who reads the table can not use it to sign in. */
@Entity('sessions')
@Unique('uq_sessions_id', ['id'])
@Check('ck_sessions_hash_length', 'octet_length(id_hash) = 32')
export class SessionRow {
  @PrimaryColumn({ type: 'bytea' })
  idHash!: Buffer;

  /** The name by which its owner sees and ends it; no secret. */
  @Column({ type: 'uuid' })
  id!: string;

  @Index('ix_sessions_account')
  @Column({ type: 'uuid' })
  accountId!: string;

  @ManyToOne(() => Account, { onDelete: 'CASCADE', nullable: false })
  @JoinColumn({ name: 'account_id', foreignKeyConstraintName: 'fk_sessions_account' })
  account?: Account;

  @Column({ type: 'timestamptz' })
  createdAt!: Date;

  @Column({ type: 'timestamptz' })
  lastSeenAt!: Date;

  @Column({ type: 'timestamptz' })
  idleExpiresAt!: Date;

  @Index('ix_sessions_absolute_expires_at')
  @Column({ type: 'timestamptz' })
  absoluteExpiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;

  @Column({ type: 'text', nullable: true })
  userAgent!: string | null;
}
