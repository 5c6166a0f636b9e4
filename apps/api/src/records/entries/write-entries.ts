import type { EntityManager } from 'typeorm';
import type { Head } from '../logs/head';
import type { DraftEntry } from './draft-entry';
import { writeTiles } from './write-tiles';

/**
 * Writes entries, payloads, heads and full tiles, one statement for each table. `heads` are those that grew, before
 * and after.
 */
export async function writeEntries(
  manager: EntityManager,
  drafts: readonly DraftEntry[],
  heads: readonly { readonly before: Head; readonly after: Head }[],
): Promise<void> {
  if (drafts.length === 0) return;
  await manager.query(
    `INSERT INTO entries (log_id, seq, type, leaf, leaf_hash)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::bytea[])`,
    [
      drafts.map((draft) => draft.log),
      drafts.map((draft) => draft.seq),
      drafts.map((draft) => draft.type),
      drafts.map((draft) => draft.leaf),
      drafts.map((draft) => draft.hash),
    ],
  );
  await writeErasables(manager, drafts);
  for (const { before, after } of heads) {
    await manager.query('UPDATE heads SET size = $2, "range" = $3::bytea[], last_at = $4 WHERE log_id = $1', [
      after.log,
      after.size,
      after.range.hashes,
      after.lastAt,
    ]);
    await writeTiles(manager, after.log, before.size, after.size);
  }
}

async function writeErasables(manager: EntityManager, drafts: readonly DraftEntry[]): Promise<void> {
  const rows = drafts.flatMap(({ log, seq, erasables }) => erasables.map((erasable) => ({ log, seq, ...erasable })));
  if (rows.length === 0) return;
  await manager.query(
    `INSERT INTO erasables (log_id, seq, name, payload, key)
     SELECT * FROM unnest($1::uuid[], $2::bigint[], $3::text[], $4::text[], $5::bytea[])`,
    [
      rows.map((row) => row.log),
      rows.map((row) => row.seq),
      rows.map((row) => row.name),
      rows.map((row) => row.payload),
      rows.map((row) => row.key),
    ],
  );
}
