import { Column, Entity, ForeignKey, Index, PrimaryColumn, Unique } from 'typeorm';

/** A person of one consultation; the account is who signs in, and stands in no log. */
@Entity('delegates')
@Unique('uq_delegates_account', ['consultationId', 'accountId'])
@Index('ix_delegates_account', ['accountId'])
export class DelegateRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_delegates_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @ForeignKey('Account', { name: 'fk_delegates_account' })
  @Column({ type: 'uuid', nullable: true })
  accountId!: string | null;

  /** Null once erased. */
  @Column({ type: 'text', nullable: true })
  name!: string | null;
}
