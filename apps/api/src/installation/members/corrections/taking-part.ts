import type { Localised } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { type Refusal, refusal } from '../../../platform/http/problem';
import type { RegisterLine } from '../register.queries';

const nameOf = (title: Localised): string => Object.values(title)[0] ?? '';

/**
 * A consultation holds its own copy of who takes part, and no act on the register reaches it. The office says that it
 * knows; of a consultation that it did not name it is told.
 */
export async function unlessKnown(
  manager: EntityManager,
  { account, name }: RegisterLine,
  staysIn: readonly string[],
  code: 'member.staysAsAdmitted' | 'member.staysOnRecord',
): Promise<Refusal | null> {
  const [unknown]: { title: Localised }[] = await manager.query(
    `SELECT c.title FROM delegates d JOIN consultations c ON c.id = d.consultation_id
     WHERE d.account_id = $1 AND NOT c.id = ANY($2::uuid[]) ORDER BY c.id LIMIT 1`,
    [account, staysIn],
  );
  return unknown === undefined ? null : refusal(code, { name, consultation: nameOf(unknown.title) });
}

/** While a division is open, who is on its roll can vote in it: nobody takes that away. */
export async function unlessOnOpenRoll(
  manager: EntityManager,
  { account, name }: RegisterLine,
): Promise<Refusal | null> {
  const [open]: { number: number; title: Localised }[] = await manager.query(
    `SELECT v.number, c.title FROM divisions v JOIN division_rolls r ON r.division_id = v.id
       JOIN delegates d ON d.id = r.delegate_id JOIN consultations c ON c.id = v.consultation_id
     WHERE d.account_id = $1 AND v.state = 'open' LIMIT 1`,
    [account],
  );
  if (open === undefined) return null;
  return refusal('member.onOpenRoll', { name, number: open.number, consultation: nameOf(open.title) });
}

/** In which consultations each account takes part. */
export async function takingPart(manager: EntityManager): Promise<ReadonlyMap<string, string[]>> {
  const rows: { account: string; consultations: string[] }[] = await manager.query(
    `SELECT account_id::text AS account, array_agg(consultation_id::text ORDER BY consultation_id) AS consultations
     FROM delegates WHERE account_id IS NOT NULL GROUP BY account_id`,
  );
  return new Map(rows.map(({ account, consultations }) => [account, consultations]));
}
