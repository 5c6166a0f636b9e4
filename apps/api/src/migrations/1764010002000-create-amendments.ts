import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

const tables = {
  amendments: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    provision_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    original text NOT NULL,
    operations jsonb NOT NULL,
    mover_delegate_id uuid NOT NULL,
    mover_capacity_id uuid NOT NULL,
    mover_group_key text,
    mover_delegation_id uuid,
    state text NOT NULL,
    number integer,
    seconder_delegate_id uuid,
    seconder_capacity_id uuid,
    seconder_group_key text,
    seconder_delegation_id uuid,
    languages_waived boolean NOT NULL,
    rationale text,
    return_reason text,
    submitted_at timestamptz(3) NOT NULL,
    received_at timestamptz(3),
    decided_by_id uuid,
    CONSTRAINT pk_amendments PRIMARY KEY (id),
    CONSTRAINT uq_amendments_number UNIQUE (consultation_id, number),
    CONSTRAINT fk_amendments_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
    CONSTRAINT fk_amendments_provision FOREIGN KEY (provision_id) REFERENCES provisions (id),
    CONSTRAINT fk_amendments_revision FOREIGN KEY (revision_id) REFERENCES revisions (id)`,
  prepared_amendments: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    group_key text NOT NULL,
    provision_id uuid NOT NULL,
    revision_id uuid NOT NULL,
    original text NOT NULL,
    operations jsonb NOT NULL,
    author_delegate_id uuid NOT NULL,
    author_capacity_id uuid NOT NULL,
    author_group_key text,
    author_delegation_id uuid,
    rationale text,
    prepared_at timestamptz(3) NOT NULL,
    taken_up_at timestamptz(3),
    CONSTRAINT pk_prepared_amendments PRIMARY KEY (id),
    CONSTRAINT fk_prepared_amendments_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
    CONSTRAINT fk_prepared_amendments_provision FOREIGN KEY (provision_id) REFERENCES provisions (id),
    CONSTRAINT fk_prepared_amendments_revision FOREIGN KEY (revision_id) REFERENCES revisions (id)`,
} as const;

const indexes = [
  'CREATE INDEX ix_amendments_provision ON amendments (provision_id)',
  'CREATE INDEX ix_prepared_amendments_group ON prepared_amendments (consultation_id, group_key)',
];

/** Amendments, official and prepared in a group. */
export class CreateAmendments1764010002000 implements MigrationInterface {
  readonly name = 'CreateAmendments1764010002000';

  async up(runner: QueryRunner): Promise<void> {
    for (const [table, columns] of Object.entries(tables)) {
      await runner.query(`CREATE TABLE ${table} (${columns})`);
      await grantAll(runner, table);
    }
    for (const index of indexes) await runner.query(index);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
  }
}
