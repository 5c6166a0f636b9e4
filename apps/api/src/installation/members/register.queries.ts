import type { CapacityKind, Delegation } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { bodyOf } from '../bodies/bodies.queries';
import { isFormer } from './corrections/former-accounts';
import type { RegisterState } from './read-member';

/** A member as the register has them, with the account's names. */
export interface RegisterLine {
  readonly id: string;
  readonly account: string;
  readonly name: string;
  readonly signInName: string;
  readonly group: string | null;
  readonly delegation: string | null;
  readonly kinds: CapacityKind[];
  readonly noVote: string | null;
  readonly entered: boolean;
}

export function registeredDelegations(manager: EntityManager): Promise<Delegation[]> {
  return manager.query(
    'SELECT id::text AS id, names, group_key AS "group", regions FROM registered_delegations ORDER BY group_key, id',
  );
}

const selectMembers = `
  SELECT m.id::text AS id, a.id::text AS account, a.name, a.email AS "signInName", m.group_key AS "group",
    m.delegation_id::text AS delegation, m.kinds, m.no_vote AS "noVote", a.password_hash IS NOT NULL AS entered
  FROM registered_members m JOIN accounts a ON a.id = m.account_id`;

export function registeredMembers(manager: EntityManager): Promise<RegisterLine[]> {
  return manager.query(`${selectMembers} ORDER BY m.group_key NULLS FIRST, a.name, m.id`);
}

export async function registeredMember(manager: EntityManager, id: string): Promise<RegisterLine | null> {
  const [line]: RegisterLine[] = await manager.query(`${selectMembers} WHERE m.id = $1`, [id]);
  return line ?? null;
}

/** What a new member is held against; null before the body is set up. */
export async function registerState(manager: EntityManager): Promise<RegisterState | null> {
  const body = await bodyOf(manager);
  if (body === null) return null;
  const accounts: { email: string }[] = await manager.query(`SELECT a.email FROM accounts a WHERE NOT (${isFormer})`);
  return {
    body,
    delegations: await registeredDelegations(manager),
    taken: new Set(accounts.map(({ email }) => email)),
  };
}
