import { Column, Entity, Index, PrimaryColumn } from 'typeorm';

/** How often the password of one account was guessed wrong within the running window, for all nodes together. */
@Entity('sign_in_failures')
export class SignInFailures {
  /** SHA-256 of the address typed in, which need not belong to an account. */
  @PrimaryColumn({ type: 'bytea' })
  subjectHash!: Buffer;

  @Column({ type: 'integer' })
  failures!: number;

  @Index('ix_sign_in_failures_window_ends_at')
  @Column({ type: 'timestamptz' })
  windowEndsAt!: Date;
}
