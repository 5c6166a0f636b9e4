import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

const tables = {
  consultations: `
    id uuid NOT NULL,
    title jsonb NOT NULL,
    state text NOT NULL,
    mandate jsonb,
    body jsonb NOT NULL,
    demonstration boolean NOT NULL,
    CONSTRAINT pk_consultations PRIMARY KEY (id)`,
  delegations: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    names jsonb NOT NULL,
    group_key text NOT NULL,
    regions text[] NOT NULL,
    CONSTRAINT pk_delegations PRIMARY KEY (id),
    CONSTRAINT fk_delegations_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id)`,
  delegates: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    account_id uuid,
    name text,
    CONSTRAINT pk_delegates PRIMARY KEY (id),
    CONSTRAINT uq_delegates_account UNIQUE (consultation_id, account_id),
    CONSTRAINT fk_delegates_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id),
    CONSTRAINT fk_delegates_account FOREIGN KEY (account_id) REFERENCES accounts (id)`,
  capacities: `
    id uuid NOT NULL,
    delegate_id uuid NOT NULL,
    ordinal integer NOT NULL,
    kind text NOT NULL,
    group_key text,
    delegation_id uuid,
    no_vote text,
    replaces_id uuid,
    CONSTRAINT pk_capacities PRIMARY KEY (id),
    CONSTRAINT fk_capacities_delegate FOREIGN KEY (delegate_id) REFERENCES delegates (id),
    CONSTRAINT fk_capacities_delegation FOREIGN KEY (delegation_id) REFERENCES delegations (id)`,
  rounds: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    number integer NOT NULL,
    state text NOT NULL,
    deadline_at timestamptz(3) NOT NULL,
    rule_set_id uuid NOT NULL,
    rule_set_version integer NOT NULL,
    opened_at timestamptz(3),
    closed_at timestamptz(3),
    CONSTRAINT pk_rounds PRIMARY KEY (id),
    CONSTRAINT uq_rounds_number UNIQUE (consultation_id, number),
    CONSTRAINT fk_rounds_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id)`,
  instruments: `
    consultation_id uuid NOT NULL,
    key text NOT NULL,
    kind text NOT NULL,
    number integer,
    year integer NOT NULL,
    titles jsonb NOT NULL,
    CONSTRAINT pk_instruments PRIMARY KEY (consultation_id, key),
    CONSTRAINT fk_instruments_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id)`,
  documents: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    kind text NOT NULL,
    title jsonb NOT NULL,
    source_hash text,
    notes jsonb,
    CONSTRAINT pk_documents PRIMARY KEY (id),
    CONSTRAINT fk_documents_consultation FOREIGN KEY (consultation_id) REFERENCES consultations (id)`,
  provisions: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    document_id uuid NOT NULL,
    parent_id uuid,
    position integer NOT NULL,
    kind text NOT NULL,
    label text,
    headings jsonb,
    state text NOT NULL,
    source_id uuid,
    instruments text[] NOT NULL,
    revision_id uuid NOT NULL,
    CONSTRAINT pk_provisions PRIMARY KEY (id),
    CONSTRAINT fk_provisions_document FOREIGN KEY (document_id) REFERENCES documents (id)`,
  revisions: `
    id uuid NOT NULL,
    consultation_id uuid NOT NULL,
    provision_id uuid NOT NULL,
    number integer NOT NULL,
    parent_id uuid,
    cause jsonb NOT NULL,
    made_at timestamptz(3) NOT NULL,
    CONSTRAINT pk_revisions PRIMARY KEY (id),
    CONSTRAINT uq_revisions_number UNIQUE (provision_id, number),
    CONSTRAINT fk_revisions_provision FOREIGN KEY (provision_id) REFERENCES provisions (id)`,
  wordings: `
    revision_id uuid NOT NULL,
    language text NOT NULL,
    text text NOT NULL,
    hash text NOT NULL,
    status text NOT NULL,
    CONSTRAINT pk_wordings PRIMARY KEY (revision_id, language),
    CONSTRAINT fk_wordings_revision FOREIGN KEY (revision_id) REFERENCES revisions (id)`,
} as const;

const indexes = [
  'CREATE INDEX ix_delegations_consultation ON delegations (consultation_id)',
  'CREATE INDEX ix_delegates_account ON delegates (account_id)',
  'CREATE INDEX ix_capacities_delegate ON capacities (delegate_id)',
  'CREATE INDEX ix_documents_consultation ON documents (consultation_id)',
  'CREATE INDEX ix_provisions_consultation ON provisions (consultation_id)',
  'CREATE INDEX ix_revisions_consultation ON revisions (consultation_id)',
];

/** Consultations, who takes part in them, their rounds and their text. */
export class CreateConsultations1764010000000 implements MigrationInterface {
  readonly name = 'CreateConsultations1764010000000';

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
