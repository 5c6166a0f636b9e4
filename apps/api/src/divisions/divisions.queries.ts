import type { Division, RollLine } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { instantSql } from '../records/logs/head';

const divisionColumns = `id::text AS id, number, sitting_id::text AS sitting, question, method, majority, quorum,
  jsonb_build_object('id', rule_set_id, 'version', rule_set_version) AS "ruleSet", state, roll,
  quorum_required::text AS "quorumRequired", present, envelope_id::text AS envelope,
  ${instantSql('announced_at')} AS "announcedAt", ${instantSql('opened_at')} AS "openedAt",
  ${instantSql('closes_at')} AS "closesAt", ${instantSql('closed_at')} AS "closedAt", result,
  ${instantSql('destroyed_at')} AS "destroyedAt"`;

export function divisionsOf(manager: EntityManager, consultation: string): Promise<Division[]> {
  return manager.query(`SELECT ${divisionColumns} FROM divisions WHERE consultation_id = $1 ORDER BY number`, [
    consultation,
  ]);
}

export async function divisionOf(manager: EntityManager, consultation: string, id: string): Promise<Division | null> {
  const [row]: Division[] = await manager.query(
    `SELECT ${divisionColumns} FROM divisions WHERE consultation_id = $1 AND id = $2`,
    [consultation, id],
  );
  return row ?? null;
}

/** The number given last, and whether a division is announced or open now. */
export async function divisionsSoFar(
  manager: EntityManager,
  consultation: string,
): Promise<{ lastNumber: number; underWay: string | null }> {
  const [row]: { last: number; under_way: string | null }[] = await manager.query(
    `SELECT coalesce(max(number), 0) AS last,
       (array_agg(id::text) FILTER (WHERE state IN ('announced', 'open')))[1] AS under_way
     FROM divisions WHERE consultation_id = $1`,
    [consultation],
  );
  return { lastNumber: row?.last ?? 0, underWay: row?.under_way ?? null };
}

/** Whether a division has this id anywhere: ids come from clients, and one is used once. */
export async function isDivisionKnown(manager: EntityManager, id: string): Promise<boolean> {
  const rows: unknown[] = await manager.query('SELECT 1 FROM divisions WHERE id = $1', [id]);
  return rows.length > 0;
}

export function rollOf(manager: EntityManager, division: string): Promise<RollLine[]> {
  return manager.query(
    `SELECT capacity_id::text AS capacity, delegate_id::text AS delegate, group_key AS "group", weight::text AS weight
     FROM division_rolls WHERE division_id = $1 ORDER BY group_key, capacity_id`,
    [division],
  );
}
