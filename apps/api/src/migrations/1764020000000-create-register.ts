import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

const tables = {
  bodies: `
    singleton boolean NOT NULL DEFAULT true,
    definition jsonb NOT NULL,
    mail jsonb NOT NULL,
    established_at timestamptz(3) NOT NULL,
    CONSTRAINT pk_bodies PRIMARY KEY (singleton),
    CONSTRAINT ck_bodies_singleton CHECK (singleton)`,
  registered_delegations: `
    id uuid NOT NULL,
    names jsonb NOT NULL,
    group_key text NOT NULL,
    regions text[] NOT NULL,
    CONSTRAINT pk_registered_delegations PRIMARY KEY (id)`,
  registered_members: `
    id uuid NOT NULL,
    account_id uuid NOT NULL,
    group_key text,
    delegation_id uuid,
    kinds text[] NOT NULL,
    no_vote text,
    CONSTRAINT pk_registered_members PRIMARY KEY (id),
    CONSTRAINT uq_registered_members_account UNIQUE (account_id),
    CONSTRAINT fk_registered_members_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT fk_registered_members_delegation FOREIGN KEY (delegation_id) REFERENCES registered_delegations (id)`,
  invitations: `
    id uuid NOT NULL,
    account_id uuid,
    token_hash bytea NOT NULL,
    issued_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    revoked_at timestamptz,
    CONSTRAINT pk_invitations PRIMARY KEY (id),
    CONSTRAINT uq_invitations_token UNIQUE (token_hash),
    CONSTRAINT fk_invitations_account FOREIGN KEY (account_id) REFERENCES accounts (id),
    CONSTRAINT ck_invitations_token_length CHECK (octet_length(token_hash) = 32)`,
} as const;

/** The body of a real installation, the register of its members, and the single-use links by which they come in. */
export class CreateRegister1764020000000 implements MigrationInterface {
  readonly name = 'CreateRegister1764020000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('ALTER TABLE accounts ADD COLUMN office_granted_at timestamptz');
    for (const [table, columns] of Object.entries(tables)) {
      await runner.query(`CREATE TABLE ${table} (${columns})`);
      await grantAll(runner, table);
    }
    await runner.query('CREATE INDEX ix_invitations_account ON invitations (account_id)');
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of Object.keys(tables).reverse()) await runner.query(`DROP TABLE ${table}`);
    await runner.query('ALTER TABLE accounts DROP COLUMN office_granted_at');
  }
}
