import type { Delegate } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { delegatesOf } from '../../delegations/delegates.queries';
import { roomsOwnSessions } from './own-api';
import { demonstrationPersons, emailOf, offeredEmails } from '../demonstration-persons';

/** A demonstration delegate for whom the room may act. */
export interface RoomDelegate {
  readonly account: string;
  readonly delegate: Delegate;
}

/** A delegation's people as they sit: a member who is replaced in writing has no place while the substitute has it. */
function seated(delegates: readonly Delegate[]): Delegate[] {
  const replaced = new Set(delegates.flatMap(({ capacities }) => capacities.map(({ replaces }) => replaces)));
  return delegates.map((delegate) => ({
    ...delegate,
    capacities: delegate.capacities.filter(({ id }) => !replaced.has(id)),
  }));
}

/** Demonstration persons of a consultation, without those in whose place a newcomer may be sitting, or has just signed in. */
export async function roomOf(manager: EntityManager, consultation: string): Promise<RoomDelegate[]> {
  const emails = demonstrationPersons.map(({ key }) => emailOf(key)).filter((email) => !offeredEmails.includes(email));
  const rows: { account: string; delegate: string }[] = await manager.query(
    `SELECT a.id::text AS account, d.id::text AS delegate FROM delegates d JOIN accounts a ON a.id = d.account_id
     WHERE d.consultation_id = $1 AND a.email = ANY($2::text[]) AND NOT EXISTS
       (SELECT 1 FROM sessions s WHERE s.account_id = a.id AND s.revoked_at IS NULL AND s.user_agent IS DISTINCT FROM $3)`,
    [consultation, emails, roomsOwnSessions],
  );
  const accounts = new Map(rows.map(({ account, delegate }) => [delegate, account]));
  return seated(await delegatesOf(manager, consultation)).flatMap((delegate) => {
    const account = accounts.get(delegate.id);
    return account === undefined ? [] : [{ account, delegate }];
  });
}

export interface RollPlace {
  readonly account: string;
  readonly capacity: string;
  readonly group: string;
}

/** Lines of a division's roll that have not voted and are the room's to vote for. */
export async function notVotedYet(manager: EntityManager, division: string, room: readonly RoomDelegate[]) {
  const rows: { capacity: string; delegate: string; group: string }[] = await manager.query(
    `SELECT r.capacity_id::text AS capacity, r.delegate_id::text AS delegate, r.group_key AS "group"
     FROM division_rolls r WHERE r.division_id = $1 AND NOT EXISTS
       (SELECT 1 FROM ballots b WHERE b.division_id = r.division_id AND b.capacity_id = r.capacity_id)
     ORDER BY r.group_key, r.capacity_id`,
    [division],
  );
  const accounts = new Map(room.map(({ account, delegate }) => [delegate.id, account]));
  return rows.flatMap(({ capacity, delegate, group }): RollPlace[] => {
    const account = accounts.get(delegate);
    return account === undefined ? [] : [{ account, capacity, group }];
  });
}

/** How many of each group have voted. What they voted is nobody's business while the division is open, ours neither. */
export async function votedSoFar(manager: EntityManager, division: string): Promise<Map<string, number>> {
  const rows: { group: string; voted: number }[] = await manager.query(
    'SELECT group_key AS "group", voted FROM turnouts WHERE division_id = $1',
    [division],
  );
  return new Map(rows.map(({ group, voted }) => [group, voted]));
}
