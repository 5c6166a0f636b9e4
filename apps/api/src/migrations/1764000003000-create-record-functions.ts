import type { MigrationInterface, QueryRunner } from 'typeorm';
import { grantExecute, grantUsage } from '../platform/database/grants';

/**
 * What the application may do to the record beyond adding to it, each only behind its fact: erase a payload, and make
 * and drop a ballot box. The functions run as the owner, so every name in them is qualified and their path is closed.
 */
export class CreateRecordFunctions1764000003000 implements MigrationInterface {
  readonly name = 'CreateRecordFunctions1764000003000';

  async up(runner: QueryRunner): Promise<void> {
    await runner.query('CREATE SCHEMA ballot_boxes');
    await runner.query('REVOKE ALL ON SCHEMA ballot_boxes FROM PUBLIC');
    await grantUsage(runner, 'ballot_boxes');
    for (const body of [erase, openBox, dropBox]) await runner.query(body);
    for (const signature of ['erase_payloads(uuid, bigint)', 'open_box(uuid)', 'drop_box(uuid)'])
      await grantExecute(runner, signature);
  }

  async down(runner: QueryRunner): Promise<void> {
    await runner.query('DROP FUNCTION erase_payloads(uuid, bigint), open_box(uuid), drop_box(uuid)');
    await runner.query('DROP SCHEMA ballot_boxes CASCADE');
  }
}

/** The fact names the entry and the payloads; nothing that it does not name can be erased. Returns how many were. */
const erase = `
CREATE FUNCTION erase_payloads(fact_log uuid, fact_seq bigint) RETURNS integer LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  fact jsonb;
  erased integer;
BEGIN
  SELECT e.leaf::jsonb INTO fact FROM public.entries AS e
    WHERE e.log_id = fact_log AND e.seq = fact_seq AND e.type = 'payload.erased';
  IF fact IS NULL THEN
    RAISE EXCEPTION 'nothing is erased without its fact' USING ERRCODE = 'insufficient_privilege';
  END IF;
  UPDATE public.erasables AS r
    SET payload = NULL, key = NULL, erased_at = (fact ->> 'at')::timestamptz
    WHERE r.log_id = fact_log AND r.seq = (fact -> 'body' ->> 'entry')::bigint AND r.seq < fact_seq
      AND fact -> 'body' -> 'names' ? r.name AND r.erased_at IS NULL;
  GET DIAGNOSTICS erased = ROW_COUNT;
  RETURN erased;
END $$`;

/** A box holds the choices of one division with nothing beside them that leads to a person. */
const openBox = `
CREATE FUNCTION open_box(division uuid) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
  box text := 'b_' || pg_catalog.replace(division::text, '-', '');
BEGIN
  IF NOT EXISTS (SELECT FROM public.heads AS h WHERE h.division_id = division AND h.audience = 'envelope')
     OR EXISTS (SELECT FROM public.heads AS h JOIN public.entries AS e ON e.log_id = h.log_id
                WHERE h.division_id = division AND e.type IN ('division.closed', 'division.annulled')) THEN
    RAISE EXCEPTION 'a box needs a division whose envelope is not closed' USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE pg_catalog.format(
    'CREATE TABLE ballot_boxes.%I (
       code text COLLATE "C" PRIMARY KEY CHECK (code ~ ''^[0-9a-f]{32}$''), group_key text, choice text NOT NULL)', box);
  EXECUTE pg_catalog.format('GRANT SELECT, INSERT ON ballot_boxes.%I TO %I', box, SESSION_USER);
END $$`;

/** Dropping is allowed once the division's envelope holds its close or its annulment; a second call does nothing. */
const dropBox = `
CREATE FUNCTION drop_box(division uuid) RETURNS void LANGUAGE plpgsql
  SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
BEGIN
  IF NOT EXISTS (SELECT FROM public.heads AS h JOIN public.entries AS e ON e.log_id = h.log_id
                 WHERE h.division_id = division AND h.audience = 'envelope'
                   AND e.type IN ('division.closed', 'division.annulled')) THEN
    RAISE EXCEPTION 'a box is dropped only after the close or the annulment is recorded'
      USING ERRCODE = 'insufficient_privilege';
  END IF;
  EXECUTE pg_catalog.format('DROP TABLE IF EXISTS ballot_boxes.%I', 'b_' || pg_catalog.replace(division::text, '-', ''));
END $$`;
