import type { EntityManager } from 'typeorm';
import type { OfficeContext } from '../../office-acts';
import { folded } from '../columns';
import type { ReadMember } from '../read-member';

/** An account that a removed member had: disabled, and of nobody in the register. */
export const isFormer = `a.disabled_at IS NOT NULL
  AND NOT EXISTS (SELECT FROM registered_members m WHERE m.account_id = a.id)`;

/**
 * Who is registered again under the same name and sign-in name is the same person, and goes on where they took part. An
 * address alone is not enough, it may have passed to somebody else: then the old account gives it up.
 *
 * @returns accounts that are taken up again, by sign-in name.
 */
export async function takeBack(
  { manager, now }: OfficeContext,
  members: readonly ReadMember[],
): Promise<Map<string, string>> {
  const former: { account: string; name: string; signInName: string }[] = await manager.query(
    `SELECT a.id::text AS account, a.name, a.email AS "signInName" FROM accounts a
     WHERE a.email = ANY($1) AND ${isFormer}`,
    [members.map(({ signInName }) => signInName)],
  );
  const returning = new Map<string, string>();
  for (const { account, name, signInName } of former) {
    const member = members.find((each) => each.signInName === signInName);
    if (member === undefined || folded(member.name) !== folded(name)) continue;
    returning.set(signInName, account);
    await manager.query('UPDATE accounts SET name = $2, disabled_at = NULL, office_granted_at = $3 WHERE id = $1', [
      account,
      member.name,
      member.kinds.includes('secretariat') ? now : null,
    ]);
  }
  const others = former.filter(({ signInName }) => !returning.has(signInName));
  await giveUp(
    manager,
    others.map(({ signInName }) => signInName),
  );
  return returning;
}

/** A sign-in name that only a removed member had is free for somebody else. */
export async function giveUp(manager: EntityManager, signInNames: readonly string[]): Promise<void> {
  await manager.query(`UPDATE accounts a SET email = a.id::text WHERE a.email = ANY($1) AND ${isFormer}`, [
    signInNames,
  ]);
}
