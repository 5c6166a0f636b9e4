import type { Consultation, Round } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../records/logs/head';

const consultationColumns = 'id::text AS id, title, state, mandate, body, demonstration';

export async function consultationOf(manager: EntityManager, id: string): Promise<Consultation | null> {
  const [row]: Consultation[] = await manager.query(`SELECT ${consultationColumns} FROM consultations WHERE id = $1`, [
    id,
  ]);
  return row ?? null;
}

/** The consultations that an account takes part in. */
export function consultationsOfAccount(manager: EntityManager, account: string): Promise<Consultation[]> {
  return manager.query(
    `SELECT ${consultationColumns} FROM consultations
     WHERE id IN (SELECT consultation_id FROM delegates WHERE account_id = $1) ORDER BY id`,
    [account],
  );
}

const roundColumns = `id::text AS id, number, state, ${instantSql('deadline_at')} AS "deadlineAt",
  jsonb_build_object('id', rule_set_id, 'version', rule_set_version) AS "ruleSet",
  ${instantSql('opened_at')} AS "openedAt", ${instantSql('closed_at')} AS "closedAt"`;

export function roundsOf(manager: EntityManager, consultation: string): Promise<Round[]> {
  return manager.query(`SELECT ${roundColumns} FROM rounds WHERE consultation_id = $1 ORDER BY number`, [consultation]);
}

export async function roundOf(manager: EntityManager, consultation: string, round: string): Promise<Round | null> {
  return (await roundsOf(manager, consultation)).find(({ id }) => id === round) ?? null;
}

/** The round that takes comments; at most one is open. */
export async function openRoundOf(manager: EntityManager, consultation: string): Promise<Round | null> {
  return (await roundsOf(manager, consultation)).find(({ state }) => state === 'open') ?? null;
}
