import type { Position, Side } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { attributionSql } from '../consultations/attribution';
import { instantSql } from '../records/logs/head';

const positionColumns = `id::text AS id, provision_id::text AS provision, revision_id::text AS revision, kind,
  ${attributionSql('author')} AS author, replaces::text AS replaces, text, ${instantSql('stated_at')} AS at,
  replaced_by::text AS "replacedBy"`;

export function positionsOf(manager: EntityManager, consultation: string): Promise<Position[]> {
  return manager.query(`SELECT ${positionColumns} FROM positions WHERE consultation_id = $1 ORDER BY stated_at, id`, [
    consultation,
  ]);
}

/** The current position of a side on a provision; null if it took none. */
export async function currentPositionOf(
  manager: EntityManager,
  consultation: string,
  provision: string,
  { group, delegation }: Side,
): Promise<Position | null> {
  const [found]: Position[] = await manager.query(
    `SELECT ${positionColumns} FROM positions
     WHERE consultation_id = $1 AND provision_id = $2 AND author_group_key = $3
       AND author_delegation_id IS NOT DISTINCT FROM $4::uuid AND replaced_by IS NULL`,
    [consultation, provision, group, delegation],
  );
  return found ?? null;
}
