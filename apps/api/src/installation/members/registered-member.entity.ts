import type { CapacityKind } from '@concord/procedure';
import { Column, Entity, ForeignKey, PrimaryColumn, Unique } from 'typeorm';

/** A person of the register: in which qualities they take part in the body's consultations. The name is the account's. */
@Entity('registered_members')
@Unique('uq_registered_members_account', ['accountId'])
export class RegisteredMemberRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('Account', { name: 'fk_registered_members_account' })
  @Column({ type: 'uuid' })
  accountId!: string;

  @Column({ type: 'text', nullable: true })
  groupKey!: string | null;

  @ForeignKey('RegisteredDelegationRow', { name: 'fk_registered_members_delegation' })
  @Column({ type: 'uuid', nullable: true })
  delegationId!: string | null;

  @Column({ type: 'text', array: true })
  kinds!: CapacityKind[];

  /** Null for one who votes; else why not. */
  @Column({ type: 'text', nullable: true })
  noVote!: string | null;
}
