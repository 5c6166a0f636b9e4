import { isUnlinked } from '@concord/procedure';
import type { ChoiceCounts, Division } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import type { EntityManager } from 'typeorm';
import { boxTable } from '../../records/ballot-boxes';

interface CountRow {
  readonly group: string;
  readonly choice: Choice;
  readonly heads: number;
}

/**
 * Ballots per group and choice, from the rows, under the envelope's lock: nothing is counted earlier and nothing comes after. What the
 * counts mean is the procedure's and `voting`'s business.
 */
export async function countBallots(manager: EntityManager, division: Division): Promise<ChoiceCounts> {
  if (division.state !== 'open') return {};
  const rows = isUnlinked(division.method)
    ? await countBox(manager, division.id)
    : await countRecordVote(manager, division.id);
  const counts: Record<string, Record<Choice, number>> = {};
  for (const { group, choice, heads } of rows) {
    const own = (counts[group] ??= { for: 0, against: 0, abstain: 0 });
    own[choice] += heads;
  }
  return counts;
}

function countRecordVote(manager: EntityManager, division: string): Promise<CountRow[]> {
  return manager.query(
    `SELECT r.group_key AS "group", b.choice, count(*)::integer AS heads
     FROM ballots b JOIN division_rolls r ON r.division_id = b.division_id AND r.capacity_id = b.capacity_id
     WHERE b.division_id = $1 GROUP BY 1, 2`,
    [division],
  );
}

/** A box that holds more or fewer choices than there are voters is not counted at all. */
async function countBox(manager: EntityManager, division: string): Promise<CountRow[]> {
  const rows: CountRow[] = await manager.query(
    `SELECT group_key AS "group", choice, count(*)::integer AS heads FROM ${boxTable(division)} GROUP BY 1, 2`,
  );
  const [voted]: { voters: number }[] = await manager.query(
    'SELECT count(*)::integer AS voters FROM ballots WHERE division_id = $1',
    [division],
  );
  const inBox = rows.reduce((sum, { heads }) => sum + heads, 0);
  if (inBox !== voted?.voters) throw new Error(`division ${division}: the box does not hold one choice for each voter`);
  return rows;
}
