import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A single-use link. What is in the link is nowhere kept: only its hash. */
@Entity('invitations')
@Unique('uq_invitations_token', ['tokenHash'])
@Check('ck_invitations_token_length', 'octet_length(token_hash) = 32')
@Index('ix_invitations_account', ['accountId'])
export class InvitationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  /** Null: for the first account, which the link itself makes. */
  @ForeignKey('Account', { name: 'fk_invitations_account' })
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  @Column({ type: 'bytea' })
  tokenHash!: Buffer;

  @Column({ type: 'timestamptz' })
  issuedAt!: Date;

  @Column({ type: 'timestamptz' })
  expiresAt!: Date;

  @Column({ type: 'timestamptz', nullable: true })
  usedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  revokedAt!: Date | null;
}
