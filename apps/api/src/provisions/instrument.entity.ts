import type { Instrument, Localised } from '@concord/procedure';
import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** An instrument of the consultation’s register. */
@Entity('instruments')
export class InstrumentRow {
  @ForeignKey('ConsultationRow', { name: 'fk_instruments_consultation' })
  @PrimaryColumn({ type: 'uuid' })
  consultationId!: string;

  @PrimaryColumn({ type: 'text' })
  key!: string;

  @Column({ type: 'text' })
  kind!: Instrument['kind'];

  @Column({ type: 'integer', nullable: true })
  number!: number | null;

  @Column({ type: 'integer' })
  year!: number;

  @Column({ type: 'jsonb' })
  titles!: Localised;
}
