import { openAmendmentStates } from '@concord/procedure';
import type { Amendment, PreparedAmendment } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { attributionSql } from '../consultations/attribution';
import { instantSql } from '../records/logs/head';

const writtenColumns = `id::text AS id, provision_id::text AS provision, revision_id::text AS revision, original,
  operations, rationale`;

const amendmentColumns = `${writtenColumns}, ${attributionSql('mover')} AS mover, state, number,
  ${attributionSql('seconder')} AS seconder, languages_waived AS "languagesWaived", return_reason AS "returnReason",
  ${instantSql('submitted_at')} AS "submittedAt", ${instantSql('received_at')} AS "receivedAt",
  decided_by_id::text AS "decidedBy", rebase`;

const preparedColumns = `${writtenColumns}, group_key AS "group", ${attributionSql('author')} AS author,
  ${instantSql('prepared_at')} AS "preparedAt", ${instantSql('taken_up_at')} AS "takenUpAt"`;

export function amendmentsOf(manager: EntityManager, consultation: string): Promise<Amendment[]> {
  return manager.query(
    `SELECT ${amendmentColumns} FROM amendments WHERE consultation_id = $1 ORDER BY submitted_at, id`,
    [consultation],
  );
}

/** Those that still wait for a decision. */
export function openAmendmentsOf(manager: EntityManager, consultation: string): Promise<Amendment[]> {
  return manager.query(
    `SELECT ${amendmentColumns} FROM amendments
     WHERE consultation_id = $1 AND state = ANY($2::text[]) ORDER BY submitted_at, id`,
    [consultation, openAmendmentStates],
  );
}

export async function amendmentOf(manager: EntityManager, consultation: string, id: string): Promise<Amendment | null> {
  const [row]: Amendment[] = await manager.query(
    `SELECT ${amendmentColumns} FROM amendments WHERE consultation_id = $1 AND id = $2`,
    [consultation, id],
  );
  return row ?? null;
}

/** All amendments to one provision, whatever became of them. */
export function amendmentsTo(manager: EntityManager, consultation: string, provision: string): Promise<Amendment[]> {
  return manager.query(
    `SELECT ${amendmentColumns} FROM amendments
     WHERE consultation_id = $1 AND provision_id = $2 ORDER BY submitted_at, id`,
    [consultation, provision],
  );
}

/** The drafts of these groups; nobody else's. */
export function preparedAmendmentsOf(
  manager: EntityManager,
  consultation: string,
  groups: readonly string[],
): Promise<PreparedAmendment[]> {
  return manager.query(
    `SELECT ${preparedColumns} FROM prepared_amendments
     WHERE consultation_id = $1 AND group_key = ANY($2::text[]) ORDER BY prepared_at, id`,
    [consultation, groups],
  );
}

/** One draft as somebody of this group sees it: another group's is not there. */
export async function preparedAmendmentSeenBy(
  manager: EntityManager,
  consultation: string,
  id: string,
  group: string | null,
): Promise<PreparedAmendment | null> {
  const [row]: PreparedAmendment[] = await manager.query(
    `SELECT ${preparedColumns} FROM prepared_amendments WHERE consultation_id = $1 AND id = $2 AND group_key = $3`,
    [consultation, id, group],
  );
  return row ?? null;
}

/** The n of the last D.n; 0 before the first. Read under the plenary lock, it is the last. */
export async function lastNumberGiven(manager: EntityManager, consultation: string): Promise<number> {
  const [row]: { last: number }[] = await manager.query(
    'SELECT coalesce(max(number), 0) AS last FROM amendments WHERE consultation_id = $1',
    [consultation],
  );
  return row?.last ?? 0;
}

/** How many amendments to a provision still wait for a decision. */
export async function openAmendmentsTo(
  manager: EntityManager,
  consultation: string,
  provision: string,
): Promise<number> {
  const [row]: { open: number }[] = await manager.query(
    `SELECT count(*)::integer AS open FROM amendments
     WHERE consultation_id = $1 AND provision_id = $2 AND state = ANY($3::text[])`,
    [consultation, provision, openAmendmentStates],
  );
  return row?.open ?? 0;
}
