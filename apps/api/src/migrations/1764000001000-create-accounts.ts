import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll } from '../platform/database/grants';

/** Accounts, the sessions of those who are signed in, and the counter that slows down guessing. */
export class CreateAccounts1764000001000 implements MigrationInterface {
  readonly name = 'CreateAccounts1764000001000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE accounts (
        id uuid NOT NULL,
        email text NOT NULL,
        name text NOT NULL,
        password_hash text,
        language text NOT NULL DEFAULT 'en',
        disabled_at timestamptz,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_accounts PRIMARY KEY (id),
        CONSTRAINT uq_accounts_email UNIQUE (email),
        CONSTRAINT ck_accounts_email_lowercase CHECK (email = lower(email)),
        CONSTRAINT ck_accounts_language CHECK (language IN ('en', 'fr', 'es'))
      )`);
    await runner.query(`
      CREATE TABLE sessions (
        id_hash bytea NOT NULL,
        id uuid NOT NULL,
        account_id uuid NOT NULL,
        created_at timestamptz NOT NULL,
        last_seen_at timestamptz NOT NULL,
        idle_expires_at timestamptz NOT NULL,
        absolute_expires_at timestamptz NOT NULL,
        revoked_at timestamptz,
        user_agent text,
        CONSTRAINT pk_sessions PRIMARY KEY (id_hash),
        CONSTRAINT uq_sessions_id UNIQUE (id),
        CONSTRAINT fk_sessions_account FOREIGN KEY (account_id) REFERENCES accounts (id) ON DELETE CASCADE,
        CONSTRAINT ck_sessions_hash_length CHECK (octet_length(id_hash) = 32)
      )`);
    await runner.query('CREATE INDEX ix_sessions_account ON sessions (account_id)');
    await runner.query('CREATE INDEX ix_sessions_absolute_expires_at ON sessions (absolute_expires_at)');
    await runner.query(`
      CREATE TABLE sign_in_failures (
        subject_hash bytea NOT NULL,
        failures integer NOT NULL,
        window_ends_at timestamptz NOT NULL,
        CONSTRAINT pk_sign_in_failures PRIMARY KEY (subject_hash)
      )`);
    await runner.query('CREATE INDEX ix_sign_in_failures_window_ends_at ON sign_in_failures (window_ends_at)');
    for (const table of ['accounts', 'sessions', 'sign_in_failures']) await grantAll(runner, table);
  }

  async down(runner: QueryRunner): Promise<void> {
    for (const table of ['sign_in_failures', 'sessions', 'accounts']) await runner.query(`DROP TABLE ${table}`);
  }
}
