import type { EntityManager } from 'typeorm';
import { hashOfToken } from '../../platform/auth/sessions/session-cookie';

/** A link that may still be used, with whom it is for. */
export interface OpenInvitation {
  readonly id: string;
  /** Null: the first account is still to be made. */
  readonly account: string | null;
  readonly name: string | null;
  readonly signInName: string | null;
  readonly expiresAt: Date;
}

/** Unknown, used, taken back, overdue, a disabled account, or a first account that is there already: all the same. */
export async function openInvitation(manager: EntityManager, token: string, now: Date): Promise<OpenInvitation | null> {
  const [row]: OpenInvitation[] = await manager.query(
    `SELECT i.id::text AS id, i.account_id::text AS account, a.name, a.email AS "signInName", i.expires_at AS "expiresAt"
     FROM invitations i LEFT JOIN accounts a ON a.id = i.account_id
     WHERE i.token_hash = $1 AND i.used_at IS NULL AND i.revoked_at IS NULL AND i.expires_at > $2 AND a.disabled_at IS NULL
       AND (i.account_id IS NOT NULL OR NOT EXISTS (SELECT FROM accounts))`,
    [hashOfToken(token), now],
  );
  return row ?? null;
}

/** Until when each account's link may be used, for those that have one. */
export async function openLinks(manager: EntityManager, now: Date): Promise<Map<string, Date>> {
  const rows: { account: string; until: Date }[] = await manager.query(
    `SELECT account_id::text AS account, max(expires_at) AS until FROM invitations
     WHERE account_id IS NOT NULL AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $1 GROUP BY account_id`,
    [now],
  );
  return new Map(rows.map(({ account, until }) => [account, until]));
}

/** Ends links; returns which. Of accounts (null: the first one's), that were issued before a moment. */
export async function endLinks(
  manager: EntityManager,
  accounts: readonly (string | null)[],
  at: Date,
  issuedBefore: Date = new Date(8.64e15),
): Promise<string[]> {
  const rows: [{ id: string }[], number] = await manager.query(
    `UPDATE invitations SET revoked_at = $2
     WHERE (account_id = ANY($1::uuid[]) OR ($3 AND account_id IS NULL))
       AND used_at IS NULL AND revoked_at IS NULL AND expires_at > $2 AND issued_at < $4
     RETURNING id::text AS id`,
    [accounts.filter((account) => account !== null), at, accounts.includes(null), issuedBefore],
  );
  return rows[0].map(({ id }) => id);
}
