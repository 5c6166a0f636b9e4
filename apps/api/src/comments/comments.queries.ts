import type { Comment, Layer } from '@concord/procedure';
import type { EntityManager } from 'typeorm';
import { attributionSql } from '../consultations/attribution';
import { instantSql } from '../records/logs/head';

const commentColumns = `id::text AS id, layer, round_id::text AS round, provision_id::text AS provision,
  revision_id::text AS revision, "range", language, kind, ${attributionSql('author')} AS author, text,
  ${instantSql('made_at')} AS at, ${instantSql('withdrawn_at')} AS "withdrawnAt", disposition`;

/** What is official, and of what is said inside groups only these groups' own. */
const readableBy = (groups: string): string => `(layer = 'official' OR author_group_key = ANY(${groups}::text[]))`;

export function commentsOf(
  manager: EntityManager,
  consultation: string,
  groups: readonly string[],
): Promise<Comment[]> {
  return manager.query(
    `SELECT ${commentColumns} FROM comments WHERE consultation_id = $1 AND ${readableBy('$2')} ORDER BY made_at, id`,
    [consultation, groups],
  );
}

/** One comment as somebody of this group sees it: another group's is not there. */
export async function commentSeenBy(
  manager: EntityManager,
  consultation: string,
  comment: string,
  group: string | null,
): Promise<Comment | null> {
  const [row]: Comment[] = await manager.query(
    `SELECT ${commentColumns} FROM comments WHERE consultation_id = $1 AND id = $2 AND ${readableBy('$3')}`,
    [consultation, comment, group === null ? [] : [group]],
  );
  return row ?? null;
}

/** In which layer a comment was made, which never changes: it says what log the acts on it belong to. */
export async function layerOfComment(
  manager: EntityManager,
  consultation: string,
  comment: string,
): Promise<Layer | null> {
  const [row]: { layer: Layer }[] = await manager.query(
    'SELECT layer FROM comments WHERE consultation_id = $1 AND id = $2',
    [consultation, comment],
  );
  return row?.layer ?? null;
}
