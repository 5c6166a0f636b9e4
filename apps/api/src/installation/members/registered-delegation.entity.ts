import type { Localised } from '@concord/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** A delegation of the register; a consultation that it takes part in gives it an id of its own. */
@Entity('registered_delegations')
export class RegisteredDelegationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'jsonb' })
  names!: Localised;

  @Column({ type: 'text' })
  groupKey!: string;

  @Column({ type: 'text', array: true })
  regions!: string[];
}
