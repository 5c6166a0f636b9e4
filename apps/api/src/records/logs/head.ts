import { appendLeaves, rangeRoot, type CompactRange } from '@concord/ledger';
import { sha256 } from '../sha256';

export type Audience = 'installation' | 'public' | 'plenary' | 'group' | 'secretariat' | 'envelope';

export interface LogSpec {
  readonly consultationId: string | null;
  readonly audience: Audience;
  /** Which group, or which set of governments that drafts jointly. */
  readonly groupKey?: string;
  /** Of an envelope of a division; a sealed round's has none. */
  readonly divisionId?: string;
}

/** A log and how far it goes. */
export interface Head {
  readonly log: string;
  readonly consultationId: string | null;
  readonly audience: Audience;
  readonly groupKey: string | null;
  readonly divisionId: string | null;
  readonly epoch: number;
  readonly size: number;
  readonly range: CompactRange;
  readonly lastAt: string;
  /** Of an envelope: since when it may be read. */
  readonly openedAt: string | null;
}

/** Until it opens, an envelope is read, streamed, proved and exported by nobody. */
export const isSealed = (head: Pick<Head, 'audience' | 'openedAt'>): boolean =>
  head.audience === 'envelope' && head.openedAt === null;

export const rootOf = (head: Head): Uint8Array => rangeRoot(sha256, head.range);

export function grown(head: Head, leafHashes: readonly Uint8Array[], at: string): Head {
  const range = appendLeaves(sha256, head.range, leafHashes);
  return { ...head, range, size: range.size, lastAt: at };
}

/** RFC 3339 of a timestamptz expression. It never passes through a `Date`. */
export const instantSql = (expression: string): string =>
  `to_char(${expression} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"')`;

interface HeadRecord {
  readonly log: string;
  readonly consultation: string | null;
  readonly audience: Audience;
  readonly group_key: string | null;
  readonly division: string | null;
  readonly epoch: number;
  readonly size: string;
  readonly range: Buffer[];
  readonly last_at: string;
  readonly opened_at: string | null;
}

export const headColumns = `log_id::text AS log, consultation_id::text AS consultation, audience, group_key,
  division_id::text AS division, epoch, size::text AS size, "range", ${instantSql('last_at')} AS last_at,
  ${instantSql('opened_at')} AS opened_at`;

export function headOf(row: HeadRecord): Head {
  const size = Number(row.size);
  return {
    log: row.log,
    consultationId: row.consultation,
    audience: row.audience,
    groupKey: row.group_key,
    divisionId: row.division,
    epoch: row.epoch,
    size,
    range: { size, hashes: row.range },
    lastAt: row.last_at,
    openedAt: row.opened_at,
  };
}

export type { HeadRecord };
