import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

const tables = {
  divisions: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    number integer NOT NULL,
    sitting_id uuid NOT NULL,
    question jsonb NOT NULL,
    method text NOT NULL,
    majority text NOT NULL,
    quorum jsonb NOT NULL,
    rule_set_id uuid NOT NULL,
    rule_set_version integer NOT NULL,
    state text NOT NULL,
    roll jsonb NOT NULL,
    quorum_required numeric,
    present integer NOT NULL,
    envelope_id uuid NOT NULL,
    announced_at timestamptz(3) NOT NULL,
    opened_at timestamptz(3),
    closes_at timestamptz(3),
    closed_at timestamptz(3),
    result jsonb,
    destroyed_at timestamptz(3),
    CONSTRAINT pk_divisions PRIMARY KEY (id),
    CONSTRAINT uq_divisions_number UNIQUE (consultation_id, number),
    CONSTRAINT uq_divisions_envelope UNIQUE (envelope_id),
    CONSTRAINT fk_divisions_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
    CONSTRAINT fk_divisions_envelope FOREIGN KEY (envelope_id) REFERENCES heads (log_id)`,
  division_rolls: `
    division_id uuid NOT NULL,
    capacity_id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    group_key text NOT NULL,
    weight numeric NOT NULL,
    CONSTRAINT pk_division_rolls PRIMARY KEY (division_id, capacity_id),
    CONSTRAINT fk_division_rolls_division FOREIGN KEY (division_id) REFERENCES divisions (id),
    CONSTRAINT fk_division_rolls_delegate FOREIGN KEY (delegate_id) REFERENCES delegates (id)`,
  ballots: `
    division_id uuid NOT NULL,
    capacity_id uuid NOT NULL,
    seq bigint NOT NULL,
    choice text,
    cast_at timestamptz(3) NOT NULL,
    CONSTRAINT pk_ballots PRIMARY KEY (division_id, capacity_id),
    CONSTRAINT uq_ballots_seq UNIQUE (division_id, seq),
    CONSTRAINT fk_ballots_roll FOREIGN KEY (division_id, capacity_id) REFERENCES division_rolls (division_id, capacity_id),
    CONSTRAINT ck_ballots_choice CHECK (choice IN ('for', 'against', 'abstain'))`,
  turnouts: `
    division_id uuid NOT NULL,
    group_key text NOT NULL,
    on_roll integer NOT NULL,
    voted integer NOT NULL,
    CONSTRAINT pk_turnouts PRIMARY KEY (division_id, group_key),
    CONSTRAINT fk_turnouts_division FOREIGN KEY (division_id) REFERENCES divisions (id),
    CONSTRAINT ck_turnouts_voted CHECK (voted BETWEEN 0 AND on_roll)`,
} as const;

/** One division at a time is announced or open in a consultation, whatever two Chairs press at once. */
const oneUnderWay = `CREATE UNIQUE INDEX uq_divisions_under_way ON divisions (consultation_id)
  WHERE state IN ('announced', 'open')`;

/** Divisions with their frozen rolls, the ballots, and how many of each group have voted. */
export class CreateDivisions1764010004000 implements MigrationInterface {
  readonly name = 'CreateDivisions1764010004000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) {
      await runner.query(`CREATE TABLE ${table} (${columns})`);
      await grantAll(runner, table);
    }
    await runner.query(oneUnderWay);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
