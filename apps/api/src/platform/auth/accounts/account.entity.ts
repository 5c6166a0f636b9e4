import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';
import type { Language } from '../../http/reader-language';

/** A person who may sign in. What the person may do comes from delegations, never from here. */
@Entity('accounts')
@Unique('uq_accounts_email', ['email'])
@Check('ck_accounts_email_lowercase', 'email = lower(email)')
@Check('ck_accounts_language', `language IN ('en', 'fr', 'es')`)
export class Account {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'text' })
  email!: string;

  @Column({ type: 'text' })
  name!: string;

  /** argon2id in PHC notation; null for one who cannot sign in by password. */
  @Column({ type: 'text', nullable: true })
  passwordHash!: string | null;

  @Column({ type: 'text', default: 'en' })
  language!: Language;

  /** Since when this account sets up the installation and keeps its register; null: it does not. */
  @Column({ type: 'timestamptz', nullable: true })
  officeGrantedAt!: Date | null;

  @Column({ type: 'timestamptz', nullable: true })
  disabledAt!: Date | null;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
