import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantAll, grantReadInsert, grantReadInsertUpdate } from '../platform/database/grants';

/** The record: heads, entries, tiles, what may be erased, receipts, checkpoints, keys. */
export class CreateRecords1764000002000 implements MigrationInterface {
  readonly name = 'CreateRecords1764000002000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(heads);
    await runner.query(headGuard);
    await runner.query(entries);
    await runner.query(receipts);
    await runner.query(checkpoints);
    await grantReadInsertUpdate(runner, 'heads');
    // Payloads are erased by a function that asks for the fact, and the secret of the keys stays what it is.
    for (const table of ['entries', 'tiles', 'receipts', 'erasables', 'signing_keys'])
      await grantReadInsert(runner, table);
    await grantAll(runner, 'checkpoints');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE signing_keys, checkpoints, receipts, erasables, tiles, entries, heads');
    await runner.query('DROP FUNCTION guard_head()');
  }
}

const heads = `
CREATE TABLE heads (
  log_id uuid CONSTRAINT pk_heads PRIMARY KEY,
  consultation_id uuid,
  audience text NOT NULL,
  group_key text,
  division_id uuid,
  epoch integer NOT NULL,
  size bigint NOT NULL,
  "range" bytea[] NOT NULL,
  last_at timestamptz(3) NOT NULL,
  opened_at timestamptz(3),
  CONSTRAINT ck_heads_audience
    CHECK (audience IN ('installation', 'public', 'plenary', 'group', 'secretariat', 'envelope')),
  CONSTRAINT ck_heads_consultation CHECK ((audience = 'installation') = (consultation_id IS NULL)),
  CONSTRAINT ck_heads_group CHECK ((audience = 'group') = (group_key IS NOT NULL)),
  CONSTRAINT ck_heads_envelope CHECK (audience = 'envelope' OR (division_id IS NULL AND opened_at IS NULL))
) WITH (fillfactor = 50);
CREATE UNIQUE INDEX uq_heads_installation ON heads (audience) WHERE audience = 'installation';
CREATE UNIQUE INDEX uq_heads_audience ON heads (consultation_id, audience)
  WHERE audience IN ('public', 'plenary', 'secretariat');
CREATE UNIQUE INDEX uq_heads_group ON heads (consultation_id, group_key) WHERE group_key IS NOT NULL;
CREATE UNIQUE INDEX uq_heads_division ON heads (division_id) WHERE division_id IS NOT NULL;
CREATE INDEX ix_heads_consultation ON heads (consultation_id);`;

/** A head says how far its log goes: it only ever moves on, and what the log is never changes. */
const headGuard = `
CREATE FUNCTION guard_head() RETURNS trigger LANGUAGE plpgsql
  SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF (NEW.log_id, NEW.consultation_id, NEW.audience, NEW.group_key, NEW.division_id)
     IS DISTINCT FROM (OLD.log_id, OLD.consultation_id, OLD.audience, OLD.group_key, OLD.division_id) THEN
    RAISE EXCEPTION 'a log keeps its audience' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_heads_identity';
  END IF;
  IF NEW.size < OLD.size OR NEW.epoch < OLD.epoch OR NEW.last_at < OLD.last_at
     OR (NEW.size = OLD.size AND NEW."range" <> OLD."range")
     OR (OLD.opened_at IS NOT NULL AND NEW.opened_at IS DISTINCT FROM OLD.opened_at) THEN
    RAISE EXCEPTION 'a head only grows' USING ERRCODE = 'check_violation', CONSTRAINT = 'ck_heads_grow';
  END IF;
  RETURN NEW;
END $$;
REVOKE ALL ON FUNCTION guard_head() FROM PUBLIC;
CREATE TRIGGER heads_only_grow BEFORE UPDATE ON heads FOR EACH ROW EXECUTE FUNCTION guard_head();`;

const entries = `
CREATE TABLE entries (
  log_id uuid NOT NULL CONSTRAINT fk_entries_log REFERENCES heads (log_id),
  seq bigint NOT NULL,
  type text NOT NULL,
  leaf text NOT NULL,
  leaf_hash bytea NOT NULL,
  CONSTRAINT pk_entries PRIMARY KEY (log_id, seq),
  CONSTRAINT ck_entries_seq CHECK (seq >= 0),
  CONSTRAINT ck_entries_leaf CHECK (octet_length(leaf) <= 32768 AND octet_length(leaf_hash) = 32)
);
CREATE TABLE tiles (
  log_id uuid NOT NULL,
  level smallint NOT NULL,
  tile_index bigint NOT NULL,
  hashes bytea NOT NULL,
  CONSTRAINT pk_tiles PRIMARY KEY (log_id, level, tile_index),
  CONSTRAINT ck_tiles_full CHECK (octet_length(hashes) = 8192)
);
CREATE TABLE erasables (
  log_id uuid NOT NULL,
  seq bigint NOT NULL,
  name text NOT NULL,
  payload text,
  key bytea,
  erased_at timestamptz(3),
  CONSTRAINT pk_erasables PRIMARY KEY (log_id, seq, name),
  CONSTRAINT ck_erasables_whole CHECK ((payload IS NULL) = (key IS NULL) AND (payload IS NULL) = (erased_at IS NOT NULL))
);`;

const receipts = `
CREATE TABLE receipts (
  actor text NOT NULL,
  command_id uuid NOT NULL,
  digest bytea,
  facts text NOT NULL,
  answer text NOT NULL,
  CONSTRAINT pk_receipts PRIMARY KEY (actor, command_id)
);`;

const checkpoints = `
CREATE TABLE checkpoints (
  log_id uuid NOT NULL,
  size bigint NOT NULL,
  note text NOT NULL,
  CONSTRAINT pk_checkpoints PRIMARY KEY (log_id, size)
);
CREATE TABLE signing_keys (
  host text CONSTRAINT pk_signing_keys PRIMARY KEY,
  seed bytea NOT NULL,
  CONSTRAINT ck_signing_keys_seed CHECK (octet_length(seed) = 32)
);`;
