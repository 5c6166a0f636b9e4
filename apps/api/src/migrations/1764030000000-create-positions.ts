import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

/** Official positions on provisions. Of a side's positions each but the first replaces another, and none is replaced twice. */
export class CreatePositions1764030000000 implements MigrationInterface {
  readonly name = 'CreatePositions1764030000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE positions (
      id uuid NOT NULL,
      consultation_id uuid NOT NULL,
      provision_id uuid NOT NULL,
      revision_id uuid NOT NULL,
      kind text NOT NULL,
      author_delegate_id uuid NOT NULL,
      author_capacity_id uuid NOT NULL,
      author_group_key text,
      author_delegation_id uuid,
      replaces uuid,
      text text,
      stated_at timestamptz(3) NOT NULL,
      replaced_by uuid,
      CONSTRAINT pk_positions PRIMARY KEY (id),
      CONSTRAINT fk_positions_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
      CONSTRAINT fk_positions_provision FOREIGN KEY (provision_id) REFERENCES provisions (id),
      CONSTRAINT fk_positions_revision FOREIGN KEY (revision_id) REFERENCES revisions (id))`);
    await runner.query('CREATE INDEX ix_positions_consultation ON positions (consultation_id)');
    await runner.query('CREATE UNIQUE INDEX ix_positions_replaces ON positions (replaces)');
    await grantAll(runner, 'positions');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE positions');
  }
}
