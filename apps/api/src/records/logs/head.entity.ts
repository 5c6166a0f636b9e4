import { Check, Column, Entity, Index, PrimaryColumn } from 'typeorm';
import type { Audience } from './head';

/** One log and how far it goes: the only row of a log that ever changes, and a trigger lets it only grow. */
@Entity('heads')
@Check('ck_heads_audience', `audience IN ('installation', 'public', 'plenary', 'group', 'secretariat', 'envelope')`)
@Check('ck_heads_consultation', `(audience = 'installation') = (consultation_id IS NULL)`)
@Check('ck_heads_group', `(audience = 'group') = (group_key IS NOT NULL)`)
@Check('ck_heads_envelope', `audience = 'envelope' OR (division_id IS NULL AND opened_at IS NULL)`)
@Index('uq_heads_installation', ['audience'], { unique: true, where: `audience = 'installation'` })
@Index('uq_heads_audience', ['consultationId', 'audience'], {
  unique: true,
  where: `audience IN ('public', 'plenary', 'secretariat')`,
})
@Index('uq_heads_group', ['consultationId', 'groupKey'], { unique: true, where: 'group_key IS NOT NULL' })
@Index('uq_heads_division', ['divisionId'], { unique: true, where: 'division_id IS NOT NULL' })
@Index('ix_heads_consultation', ['consultationId'])
export class HeadRow {
  @PrimaryColumn({ type: 'uuid' })
  logId!: string;

  @Column({ type: 'uuid', nullable: true })
  consultationId!: string | null;

  @Column({ type: 'text' })
  audience!: Audience;

  @Column({ type: 'text', nullable: true })
  groupKey!: string | null;

  @Column({ type: 'uuid', nullable: true })
  divisionId!: string | null;

  /** Counts restores, from 0. */
  @Column({ type: 'integer' })
  epoch!: number;

  @Column({ type: 'bigint' })
  size!: string;

  /** Roots of the perfect subtrees, largest first. */
  @Column({ type: 'bytea', array: true })
  range!: Buffer[];

  @Column({ type: 'timestamptz', precision: 3 })
  lastAt!: Date;

  /** Of an envelope: since when it may be read. */
  @Column({ type: 'timestamptz', precision: 3, nullable: true })
  openedAt!: Date | null;
}
