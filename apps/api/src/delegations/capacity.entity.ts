import type { CapacityKind } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** One quality in which a delegate acts. */
@Entity('capacities')
@Index('ix_capacities_delegate', ['delegateId'])
export class CapacityRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('DelegateRow', { name: 'fk_capacities_delegate' })
  @Column({ type: 'uuid' })
  delegateId!: string;

  /** Keeps the order in which the composition lists them. */
  @Column({ type: 'integer' })
  ordinal!: number;

  @Column({ type: 'text' })
  kind!: CapacityKind;

  @Column({ type: 'text', nullable: true })
  groupKey!: string | null;

  @ForeignKey('DelegationRow', { name: 'fk_capacities_delegation' })
  @Column({ type: 'uuid', nullable: true })
  delegationId!: string | null;

  @Column({ type: 'text', nullable: true })
  noVote!: string | null;

  @Column({ type: 'uuid', nullable: true })
  replacesId!: string | null;
}
