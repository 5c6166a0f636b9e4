import type { Localised } from '@concord/procedure';
import { Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** A delegation of a consultation: a government, or the nominees of an organization. */
@Entity('delegations')
@Index('ix_delegations_consultation', ['consultationId'])
export class DelegationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @ForeignKey('ConsultationRow', { name: 'fk_delegations_consultation' })
  @Column({ type: 'uuid' })
  consultationId!: string;

  @Column({ type: 'jsonb' })
  names!: Localised;

  @Column({ type: 'text' })
  groupKey!: string;

  @Column({ type: 'text', array: true })
  regions!: string[];
}
