// Who may act in the measured system, each signed in.
import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { withClient } from '../../postgres/connection.mjs';

/**
 * @typedef {object} Member
 * @property {string} key of the person, as the data has it
 * @property {string} kind of the capacity
 * @property {string | null} group
 * @property {string} capacity
 * @property {string} cookie
 */

/**
 * Everybody with a session, one each. Signing in is limited for each address, and is not what is measured: so the rows
 * are written as signing in would write them. That the cookie stands for its session is asked at every request.
 *
 * @param {string} url
 * @returns {Promise<{ consultation: string, members: Member[] }>}
 */
export function signInAll(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query(
      `SELECT a.id::text AS account, split_part(a.email, '@', 1) AS key, c.id::text AS capacity, c.kind,
         c.group_key AS "group", d.consultation_id::text AS consultation
       FROM accounts a JOIN delegates d ON d.account_id = a.id JOIN capacities c ON c.delegate_id = d.id ORDER BY a.email`,
    );
    const accounts = [...new Set(rows.map(({ account }) => /** @type {string} */ (account)))];
    const tokens = new Map(accounts.map((account) => [account, randomBytes(32).toString('base64url')]));
    const now = new Date();
    const end = new Date(now.getTime() + 6 * 60 * 60_000);
    await client.query(
      `INSERT INTO sessions (id_hash, id, account_id, created_at, last_seen_at, idle_expires_at, absolute_expires_at)
       SELECT s.hash, s.id, s.account, $4, $4, $5, $5 FROM unnest($1::bytea[], $2::uuid[], $3::uuid[]) AS s (hash, id, account)`,
      [
        accounts.map((account) =>
          createHash('sha256')
            .update(tokens.get(account) ?? '')
            .digest(),
        ),
        accounts.map(() => randomUUID()),
        ...[accounts, now, end],
      ],
    );
    const members = rows.map(({ account, key, kind, group, capacity }) => ({
      ...{ key, kind, group, capacity, cookie: `concord_session=${tokens.get(account)}` },
    }));
    return { consultation: rows[0]?.consultation, members };
  });
}
