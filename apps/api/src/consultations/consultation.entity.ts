import type { Body, ConsultationState, Localised, Mandate } from '@concord/procedure';
import { Column, Entity, PrimaryColumn } from 'typeorm';

/** One consultation of one body. */
@Entity('consultations')
export class ConsultationRow {
  @PrimaryColumn({ type: 'uuid' })
  id!: string;

  @Column({ type: 'jsonb' })
  title!: Localised;

  @Column({ type: 'text' })
  state!: ConsultationState;

  @Column({ type: 'jsonb', nullable: true })
  mandate!: Mandate | null;

  /** The body as this consultation was given it, with its rule set: what decides is copied. */
  @Column({ type: 'jsonb' })
  body!: Body;

  @Column({ type: 'boolean' })
  demonstration!: boolean;
}
