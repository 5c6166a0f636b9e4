import type { EntityManager } from 'typeorm';
import { boxTable } from '../../records/ballot-boxes';
import type { AcceptedBallot } from './ballot-handler';

/** One statement for each table. */
export async function writeBallots(manager: EntityManager, accepted: readonly AcceptedBallot[]): Promise<void> {
  const [first] = accepted;
  if (first === undefined) return;
  await putBallots(manager, first.division, lastOfEachLine(accepted));
  await countVoters(manager, first.division, accepted);
  const boxed = accepted.filter(({ code }) => code !== null);
  if (boxed.length > 0) await putIntoBox(manager, first.division, boxed);
}

/** A ballot that was replaced within the batch stands in the envelope, and the row holds the one that counts. */
function lastOfEachLine(accepted: readonly AcceptedBallot[]): AcceptedBallot[] {
  return [...new Map(accepted.map((ballot) => [ballot.capacity, ballot])).values()];
}

async function putBallots(manager: EntityManager, division: string, ballots: readonly AcceptedBallot[]): Promise<void> {
  await manager.query(
    `INSERT INTO ballots (division_id, capacity_id, seq, choice, cast_at)
     SELECT $1, b.* FROM unnest($2::uuid[], $3::bigint[], $4::text[], $5::timestamptz[]) AS b
     ON CONFLICT (division_id, capacity_id)
     DO UPDATE SET seq = excluded.seq, choice = excluded.choice, cast_at = excluded.cast_at`,
    [
      division,
      ballots.map(({ capacity }) => capacity),
      ballots.map(({ seq }) => seq),
      ballots.map(({ choice, code }) => (code === null ? choice : null)),
      ballots.map(({ at }) => at),
    ],
  );
}

async function countVoters(manager: EntityManager, division: string, accepted: readonly AcceptedBallot[]) {
  const groups = accepted.filter(({ isFirst }) => isFirst).map(({ group }) => group);
  if (groups.length === 0) return;
  await manager.query(
    `UPDATE turnouts t SET voted = t.voted + n.voters
     FROM (SELECT g AS group_key, count(*)::integer AS voters FROM unnest($2::text[]) AS g GROUP BY g) AS n
     WHERE t.division_id = $1 AND t.group_key = n.group_key`,
    [division, groups],
  );
}

/** In the order of the codes, which are random: the order of voting is not the order of the box. */
async function putIntoBox(manager: EntityManager, division: string, ballots: readonly AcceptedBallot[]): Promise<void> {
  await manager.query(
    `INSERT INTO ${boxTable(division)} (code, group_key, choice)
     SELECT * FROM unnest($1::text[], $2::text[], $3::text[]) AS b (code, group_key, choice) ORDER BY b.code COLLATE "C"`,
    [ballots.map(({ code }) => code), ballots.map(({ group }) => group), ballots.map(({ choice }) => choice)],
  );
}
