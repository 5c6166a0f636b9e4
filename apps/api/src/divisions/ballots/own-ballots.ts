import { Inject, Injectable } from '@nestjs/common';
import type { OwnBallots } from '@concord/contracts';
import { refuse } from '@concord/procedure';
import type { Choice } from '@concord/voting';
import { Readers } from '../../platform/database/data-sources';
import { instantSql } from '../../records/logs/head';
import type { Refusal } from '../../platform/http/problem';
import { DivisionDirectory } from '../division-directory';

interface OwnLine {
  readonly capacity: string;
  readonly group: string;
  readonly weight: string;
  readonly seq: string | null;
  readonly choice: Choice | null;
  readonly at: string | null;
}

/** A person's own lines on the roll and what they voted there; the choice only where the method keeps it. */
@Injectable()
export class OwnBallotsQuery {
  constructor(
    @Inject(Readers) private readonly readers: Readers,
    @Inject(DivisionDirectory) private readonly divisions: DivisionDirectory,
  ) {}

  async read(account: string, consultation: string, id: string): Promise<OwnBallots | Refusal> {
    if ((await this.divisions.find(consultation, id)) === null) return refuse('division.notFound');
    const rows: OwnLine[] = await this.readers.query(
      `SELECT r.capacity_id::text AS capacity, r.group_key AS "group", r.weight::text AS weight,
         b.seq::text AS seq, b.choice, ${instantSql('b.cast_at')} AS at
       FROM division_rolls r JOIN delegates d ON d.id = r.delegate_id
       LEFT JOIN ballots b ON b.division_id = r.division_id AND b.capacity_id = r.capacity_id
       WHERE r.division_id = $1 AND d.consultation_id = $2 AND d.account_id = $3 ORDER BY r.capacity_id`,
      [id, consultation, account],
    );
    return { lines: rows.map(lineOf) };
  }
}

function lineOf({ capacity, group, weight, seq, choice, at }: OwnLine): OwnBallots['lines'][number] {
  const ballot = seq === null || at === null ? null : { seq: Number(seq), choice, at };
  return { capacity, group, weight, ballot };
}
