import type { Capacity, CapacityKind, Delegate, Delegation, Localised } from '@concord/procedure';
import type { EntityManager } from 'typeorm';

interface DelegateRecord {
  readonly id: string;
  readonly name: string | null;
  readonly capacities: readonly {
    readonly id: string;
    readonly kind: CapacityKind;
    readonly group_key: string | null;
    readonly delegation_id: string | null;
    readonly no_vote: string | null;
    readonly replaces_id: string | null;
  }[];
}

const selectDelegates = (where: string): string => `
  SELECT d.id::text AS id, d.name,
    coalesce(jsonb_agg(to_jsonb(c) ORDER BY c.ordinal) FILTER (WHERE c.id IS NOT NULL), '[]') AS capacities
  FROM delegates d LEFT JOIN capacities c ON c.delegate_id = d.id
  WHERE ${where} GROUP BY d.id, d.name ORDER BY d.id`;

const delegateOf = ({ id, name, capacities }: DelegateRecord): Delegate => ({
  id,
  name,
  capacities: capacities.map((row): Capacity => ({
    ...{ id: row.id, kind: row.kind, group: row.group_key, delegation: row.delegation_id },
    ...{ noVote: row.no_vote, replaces: row.replaces_id },
  })),
});

/** Everybody of a consultation, with their capacities. */
export async function delegatesOf(manager: EntityManager, consultation: string): Promise<Delegate[]> {
  const rows: DelegateRecord[] = await manager.query(selectDelegates('d.consultation_id = $1'), [consultation]);
  return rows.map(delegateOf);
}

/** Who an account is in a consultation; null for one who takes no part. */
export async function delegateOfAccount(
  manager: EntityManager,
  consultation: string,
  account: string,
): Promise<Delegate | null> {
  const rows: DelegateRecord[] = await manager.query(selectDelegates('d.consultation_id = $1 AND d.account_id = $2'), [
    consultation,
    account,
  ]);
  return rows[0] === undefined ? null : delegateOf(rows[0]);
}

export async function delegationsOf(manager: EntityManager, consultation: string): Promise<Delegation[]> {
  const rows: { id: string; names: Localised; group: string; regions: string[] }[] = await manager.query(
    `SELECT id::text AS id, names, group_key AS "group", regions FROM delegations WHERE consultation_id = $1 ORDER BY id`,
    [consultation],
  );
  return rows;
}
