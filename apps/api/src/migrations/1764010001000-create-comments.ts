import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

/** Comments on words of provisions. */
export class CreateComments1764010001000 implements MigrationInterface {
  readonly name = 'CreateComments1764010001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`CREATE TABLE comments (
      id uuid NOT NULL,
      consultation_id uuid NOT NULL,
      layer text NOT NULL,
      round_id uuid NOT NULL,
      provision_id uuid NOT NULL,
      revision_id uuid NOT NULL,
      "range" jsonb,
      language text NOT NULL,
      kind text NOT NULL,
      author_delegate_id uuid NOT NULL,
      author_capacity_id uuid NOT NULL,
      author_group_key text,
      author_delegation_id uuid,
      text text,
      made_at timestamptz(3) NOT NULL,
      withdrawn_at timestamptz(3),
      disposition jsonb,
      CONSTRAINT pk_comments PRIMARY KEY (id),
      CONSTRAINT fk_comments_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
      CONSTRAINT fk_comments_round FOREIGN KEY (round_id) REFERENCES rounds (id),
      CONSTRAINT fk_comments_provision FOREIGN KEY (provision_id) REFERENCES provisions (id),
      CONSTRAINT fk_comments_revision FOREIGN KEY (revision_id) REFERENCES revisions (id))`);
    await runner.query('CREATE INDEX ix_comments_consultation ON comments (consultation_id)');
    await grantAll(runner, 'comments');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE comments');
  }
}
