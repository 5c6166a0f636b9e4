import type { Capacity, BallotState, Division } from '@concord/procedure';
import { isUnlinked } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import type { EntityManager } from 'typeorm';
import { boxTable } from '../../records/ballot-boxes';
import { divisionOf } from '../divisions.queries';
import type { BallotCommand } from './ballot-command';

/** What is known of one capacity that somebody wants to vote in. */
export interface BallotLine {
  readonly delegate: string;
  readonly account: string | null;
  readonly capacity: Capacity;
  /** Null: not on the roll. */
  readonly group: string | null;
  ballot: BallotState | null;
}

export interface GroupTurnout {
  voted: number;
  readonly onRoll: number;
}

/** All that deciding a batch needs; brought forward by each ballot that is accepted. */
export interface BallotBatch {
  readonly division: Division | null;
  readonly lines: ReadonlyMap<string, BallotLine>;
  readonly turnout: ReadonlyMap<string, GroupTurnout>;
  /** Tracking codes that stand for a choice already. */
  readonly codes: Set<string>;
}

/** Each table once, whatever the number of ballots; after the envelope's lock, so that a close is seen. */
export async function loadBallots(manager: EntityManager, commands: readonly BallotCommand[]): Promise<BallotBatch> {
  const [first] = commands;
  if (first === undefined) throw new Error('a batch without ballots');
  const division = await divisionOf(manager, first.consultation, first.division);
  const capacities = [...new Set(commands.map(({ cast }) => cast.capacity))];
  return {
    division,
    lines: await loadLines(manager, first, capacities),
    turnout: await loadTurnout(manager, first.division),
    codes: division !== null && division.state === 'open' ? await knownCodes(manager, division, commands) : new Set(),
  };
}

interface LineRecord {
  readonly id: string;
  readonly delegate: string;
  readonly account: string | null;
  readonly kind: Capacity['kind'];
  readonly of_group: string | null;
  readonly delegation: string | null;
  readonly no_vote: string | null;
  readonly replaces: string | null;
  readonly on_roll: string | null;
  readonly seq: string | null;
  readonly choice: Choice | null;
}

/** Who votes is asked of the frozen roll; whose capacity it is, of the composition as it stands now. */
async function loadLines(
  manager: EntityManager,
  { division, consultation }: BallotCommand,
  capacities: readonly string[],
): Promise<Map<string, BallotLine>> {
  const rows: LineRecord[] = await manager.query(
    `SELECT c.id::text AS id, d.id::text AS delegate, d.account_id::text AS account, c.kind, c.group_key AS of_group,
       c.delegation_id::text AS delegation, c.no_vote, c.replaces_id::text AS replaces,
       r.group_key AS on_roll, b.seq::text AS seq, b.choice
     FROM capacities c JOIN delegates d ON d.id = c.delegate_id
     LEFT JOIN division_rolls r ON r.division_id = $1 AND r.capacity_id = c.id
     LEFT JOIN ballots b ON b.division_id = $1 AND b.capacity_id = c.id
     WHERE c.id = ANY($2::uuid[]) AND d.consultation_id = $3`,
    [division, capacities, consultation],
  );
  return new Map(rows.map((row) => [row.id, lineOf(row)]));
}

function lineOf(row: LineRecord): BallotLine {
  const { id, kind, of_group: group, delegation, no_vote: noVote, replaces } = row;
  return {
    ...{ delegate: row.delegate, account: row.account, group: row.on_roll },
    capacity: { id, kind, group, delegation, noVote, replaces },
    ballot: row.seq === null ? null : { seq: Number(row.seq), choice: row.choice },
  };
}

async function loadTurnout(manager: EntityManager, division: string): Promise<Map<string, GroupTurnout>> {
  const rows: { group: string; voted: number; onRoll: number }[] = await manager.query(
    'SELECT group_key AS "group", voted, on_roll AS "onRoll" FROM turnouts WHERE division_id = $1 ORDER BY group_key',
    [division],
  );
  return new Map(rows.map(({ group, voted, onRoll }) => [group, { voted, onRoll }]));
}

/** Only whether a code is there: what it stands for is read by the count alone. */
async function knownCodes(
  manager: EntityManager,
  division: Division,
  commands: readonly BallotCommand[],
): Promise<Set<string>> {
  const codes = commands.flatMap(({ code }) => (code === null ? [] : [code]));
  if (!isUnlinked(division.method) || codes.length === 0) return new Set();
  const rows: { code: string }[] = await manager.query(
    `SELECT code FROM ${boxTable(division.id)} WHERE code = ANY($1::text[])`,
    [codes],
  );
  return new Set(rows.map(({ code }) => code));
}
