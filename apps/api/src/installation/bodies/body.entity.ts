import type { MailSetting } from '@concord/contracts';
import type { Body } from '@concord/procedure';
import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** The body of this installation as it stands now; a consultation keeps a copy of its own. */
@Entity('bodies')
@Check('ck_bodies_singleton', 'singleton')
export class BodyRow {
  @PrimaryColumn({ type: 'boolean', default: true })
  singleton!: boolean;

  @Column({ type: 'jsonb' })
  definition!: Body;

  @Column({ type: 'jsonb' })
  mail!: MailSetting;

  @Column({ type: 'timestamptz', precision: 3 })
  establishedAt!: Date;
}
