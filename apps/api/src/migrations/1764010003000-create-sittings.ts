import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

/** Sittings: at most one of a consultation is under way. */
export class CreateSittings1764010003000 implements MigrationInterface {
  readonly name = 'CreateSittings1764010003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE sittings (
      id uuid NOT NULL,
      consultation_id uuid NOT NULL,
      number integer NOT NULL,
      state text NOT NULL,
      scheduled_at timestamptz(3) NOT NULL,
      opened_at timestamptz(3),
      closed_at timestamptz(3),
      present uuid[] NOT NULL,
      called jsonb,
      CONSTRAINT pk_sittings PRIMARY KEY (id),
      CONSTRAINT uq_sittings_number UNIQUE (consultation_id, number),
      CONSTRAINT fk_sittings_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id))`);
    await runner.query(
      `CREATE UNIQUE INDEX uq_sittings_under_way ON sittings (consultation_id) WHERE state IN ('open', 'suspended')`,
    );
    await grantAll(runner, 'sittings');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE sittings');
  }
}
