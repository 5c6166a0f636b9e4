import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** One line of a frozen roll: who may vote there, with how many votes. */
@Entity('division_rolls')
export class RollLineRow {
  @ForeignKey('DivisionRow', { name: 'fk_division_rolls_division' })
  @PrimaryColumn({ type: 'uuid' })
  divisionId!: string;

  @PrimaryColumn({ type: 'uuid' })
  capacityId!: string;

  @ForeignKey('DelegateRow', { name: 'fk_division_rolls_delegate' })
  @Column({ type: 'uuid' })
  delegateId!: string;

  @Column({ type: 'text' })
  groupKey!: string;

  @Column({ type: 'numeric' })
  weight!: string;
}
