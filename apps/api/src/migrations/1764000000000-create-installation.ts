import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantReadInsert } from '../platform/database/grants';

/** One row that says what this database is: a demonstration or real, written at first start and never changed. */
export class CreateInstallation1764000000000 implements MigrationInterface {
  readonly name = 'CreateInstallation1764000000000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      CREATE TABLE installation (
        singleton boolean NOT NULL DEFAULT true,
        instance_id uuid NOT NULL,
        mode text NOT NULL,
        host text NOT NULL,
        created_at timestamptz NOT NULL DEFAULT now(),
        CONSTRAINT pk_installation PRIMARY KEY (singleton),
        CONSTRAINT ck_installation_singleton CHECK (singleton),
        CONSTRAINT ck_installation_mode CHECK (mode IN ('demonstration', 'real'))
      )`);
    await runner.query(`
      CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql SET search_path = pg_catalog, pg_temp AS $$
      BEGIN
        RAISE EXCEPTION '% is written once and never changed', TG_TABLE_NAME USING ERRCODE = 'restrict_violation';
      END $$`);
    await runner.query(`
      CREATE TRIGGER installation_never_changes BEFORE UPDATE OR DELETE OR TRUNCATE ON installation
        FOR EACH STATEMENT EXECUTE FUNCTION refuse_change()`);
    await grantReadInsert(runner, 'installation');
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP TABLE installation');
    await runner.query('DROP FUNCTION refuse_change()');
  }
}
