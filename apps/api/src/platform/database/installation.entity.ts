import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

@Entity('installation')
@Check('ck_installation_singleton', 'singleton')
@Check('ck_installation_mode', `mode IN ('demonstration', 'real')`)
export class InstallationRow {
  @PrimaryColumn({ type: 'boolean', default: true })
  singleton!: boolean;

  @Column({ type: 'uuid' })
  instanceId!: string;

  @Column({ type: 'text' })
  mode!: 'demonstration' | 'real';

  @Column({ type: 'text' })
  host!: string;

  @Column({ type: 'timestamptz', default: () => 'now()' })
  createdAt!: Date;
}
